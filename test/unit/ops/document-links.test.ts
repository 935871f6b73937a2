import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { inProject, textOf } from './compose-file.js';

const documents = [
  ...readdirSync(inProject('.')).filter(name => name.endsWith('.md')),
  ...['docs', 'docs/adr'].flatMap(folder =>
    readdirSync(inProject(folder))
      .filter(name => name.endsWith('.md'))
      .map(name => `${folder}/${name}`),
  ),
];

test('the documents that people look for are there', () => {
  expect(documents).toEqual(
    expect.arrayContaining([
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/deployment.md',
    ]),
  );
});

test.each(documents)('every link and picture in %s leads to a file that exists', document => {
  const links = [...textOf(document).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(match => match[1] as string)
    .filter(link => !/^[a-z]+:/.test(link));
  for (const link of links)
    expect([link, existsSync(inProject(path.dirname(document), link))]).toEqual([link, true]);
});

test('every file that ARCHITECTURE.md names exists', () => {
  const named = [...textOf('ARCHITECTURE.md').matchAll(/`([a-z-]+\/[\w./-]*)`/g)].map(
    match => match[1] as string,
  );
  expect(named.length).toBeGreaterThan(15);
  for (const name of named) expect([name, existsSync(inProject(name))]).toEqual([name, true]);
});
