import { expect, test } from '@jest/globals';
import { settingNames, textOf } from './compose-file.js';

/** Variables of a zod object in a file, as `NAME:` at the start of a line. */
const namesIn = (...file: string[]): string[] =>
  [...textOf(...file).matchAll(/^ {2,4}([A-Z][A-Z_]+): *(?:z\b|port\b|list\b)/gm)].map(
    match => match[1] as string,
  );

/** Variables that name a program or what a test is to do; read where they are used. */
const namesOutsideOfSchemas = (...file: string[]): string[] =>
  [...textOf(...file).matchAll(/process\.env\.(OTA_[A-Z_]+)/g)].map(match => match[1] as string);

const documented = (): string[] =>
  [...textOf('docs', 'settings.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(match => match[1] as string);

test('docs/settings.md names each environment variable that is read, once, and no other', () => {
  const read = new Set([
    ...settingNames(),
    ...namesIn('scripts', 'stack', 'settings.ts'),
    ...namesIn('sandbox', 'main.ts'),
    ...namesOutsideOfSchemas('scripts', 'stack', 'temporal-cli.ts'),
    ...namesOutsideOfSchemas('scripts', 'tools', 'browser.ts'),
    ...namesOutsideOfSchemas('scripts', 'tools', 'test-server.ts'),
    ...namesOutsideOfSchemas('test', 'unit', 'ops', 'problems-document.test.ts'),
    ...namesOutsideOfSchemas('test', 'unit', 'store', 'secrets-contract.test.ts'),
  ]);
  expect(read.size).toBeGreaterThan(20);
  expect([...documented()].sort()).toEqual([...read].sort());
});

test.each(['settings.ts', 'main.ts'])('the names in %s are found by their shape', file => {
  const found = file === 'settings.ts' ? namesIn('store', file) : namesIn('sandbox', file);
  expect(found).toContain(file === 'settings.ts' ? 'DATABASE_URL' : 'OTA_SANDBOX_SEED');
});
