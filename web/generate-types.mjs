/**
 * Writes src/api-types.ts from an OpenAPI document (a file, or standard input):
 *
 *   npm run api-types
 *   node web/generate-types.mjs openapi.json --check     exits 1 where the file on disk is not what it would write
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

// The generator builds TypeScript's syntax tree, and TypeScript 7 has no JavaScript API; it gets a 5 of its own.
const otherTypeScript = `export const resolve = (name, context, next) =>
  next(name === 'typescript' ? 'typescript-js-api' : name, context);`;
register(`data:text/javascript,${encodeURIComponent(otherTypeScript)}`);
const { default: openapiTypes, astToString } = await import('openapi-typescript');

const target = fileURLToPath(new URL('src/api-types.ts', import.meta.url));
const [document] = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const api = JSON.parse(document ? readFileSync(document, 'utf8') : await text(process.stdin));
for (const path of Object.values(api.paths))
  for (const operation of Object.values(path)) foldProblems(operation);
const tree = await openapiTypes(api, { defaultNonNullable: false });
const types = `// Written by web/generate-types.mjs from the API's OpenAPI document. Do not edit.\n\n${astToString(tree)}`;

if (!process.argv.includes('--check')) writeFileSync(target, types);
else if (readFileSync(target, 'utf8') !== types) {
  process.stderr.write('web/src/api-types.ts is not what the API says. Run: npm run api-types\n');
  process.exitCode = 1;
}

/** The app meets every problem in one way, so that all statuses of an operation that tell one become a single type. */
function foldProblems(operation) {
  if (!operation.responses) return;
  const [good, problems] = [[], []];
  for (const answer of Object.entries(operation.responses))
    (Number(answer[0]) < 400 ? good : problems).push(answer);
  operation.responses = Object.fromEntries(good);
  if (problems.length > 0) operation.responses.default = problems[0][1];
}
