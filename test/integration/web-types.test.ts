import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../store/project-root.js';

const run = (script: string, args: string[], input = '') =>
  execFileSync(process.execPath, [path.join(projectRoot, script), ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

test('the web app’s types are those of the API’s OpenAPI document (npm run api-types writes them)', () => {
  const document = run('dist/api/openapi/print.js', []);
  expect(() => run('web/generate-types.mjs', ['--check'], document)).not.toThrow();
});
