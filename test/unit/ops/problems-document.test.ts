import { writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { inProject, textOf } from './compose-file.js';
import { problemsDocument } from './problems-document.js';

test('docs/problems.md says what the catalogue says', () => {
  if (process.env.OTA_WRITE_DOCS === '1') writeFileSync(inProject('docs', 'problems.md'), problemsDocument());
  expect(textOf('docs', 'problems.md')).toBe(problemsDocument());
});
