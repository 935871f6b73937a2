import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { composeFile, inProject, textOf } from './compose-file.js';

const dockerfile = textOf('Dockerfile');
const instructions = dockerfile
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter(line => line && !line.startsWith('#'));
const starting = (word: string) => instructions.filter(line => line.startsWith(`${word} `));

test('the Dockerfile has no mistake that a checker finds', () => {
  expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

test('every stage is of the same exact Node, of the version that .nvmrc names', () => {
  const images = new Set(starting('FROM').map(line => line.split(' ')[1]));
  expect([...images]).toEqual([expect.stringMatching(/^node:\d+\.\d+\.\d+-slim$/)]);
  expect([...images][0]?.split(/[:.]/)[1]).toBe(textOf('.nvmrc').trim());
});

test('it runs as a user that is not root, named by number, and says whether it is ready', () => {
  expect(starting('USER').at(-1)).toMatch(/^USER [1-9]\d*:[1-9]\d*$/);
  expect(starting('HEALTHCHECK')).toHaveLength(1);
});

test('what it copies exists and passes .dockerignore', () => {
  const letIn = textOf('.dockerignore')
    .split('\n')
    .filter(line => line.startsWith('!'))
    .map(line => line.slice(1));
  for (const name of letIn) expect([name, existsSync(inProject(name))]).toEqual([name, true]);
  const copied = starting('COPY')
    .filter(line => !line.includes('--from='))
    .flatMap(line => line.split(' ').slice(1, -1))
    .filter(source => source !== '.');
  expect(copied.length).toBeGreaterThan(3);
  for (const source of copied) expect(letIn).toContain(source);
});

test('what the containers run is among the sources', () => {
  const commands = Object.values(composeFile().services).flatMap(({ command }) => command ?? []);
  const scripts = [...commands, ...dockerfile.matchAll(/"(dist\/[^"]+)"/g)]
    .map(each => (typeof each === 'string' ? each : each[1]) ?? '')
    .filter(each => each.startsWith('dist/'));
  expect(scripts.sort()).toEqual(['dist/api/main.js', 'dist/store/migrate.js', 'dist/worker/main.js']);
  for (const script of scripts)
    expect([script, existsSync(inProject(script.replace('dist/', '').replace('.js', '.ts')))]).toEqual([
      script,
      true,
    ]);
});
