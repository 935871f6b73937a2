import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { PICTURES } from '../../../scripts/guide-pictures/pictures.js';
import { projectRoot } from '../../../store/project-root.js';

const GUIDE = path.join(projectRoot, 'docs', 'guide');

const pages = new Map(
  readdirSync(GUIDE)
    .filter(name => name.endsWith('.md'))
    .map(name => [name, readFileSync(path.join(GUIDE, name), 'utf8')]),
);

/** How a heading is written behind the # of a link. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

const wordsOf = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** All that the app, and the server through it, can say; what is told in Italian is the same over again. */
const sources = ['web/src', 'domain']
  .flatMap(folder =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && !parentPath.includes('words'))
      .map(({ name, parentPath }) => readFileSync(path.join(parentPath, name), 'utf8')),
  )
  .join('\n');

/** So much of a message must be its own words, or it would be like any sentence. */
const OWN_LETTERS = 20;

/** Messages that name something, as what they can become. */
const withNames = [...sources.matchAll(/'([^'\n]*\{\w+\}[^'\n]*)'/g)]
  .filter(([, message]) => message!.replaceAll(/\{\w+\}/g, '').length >= OWN_LETTERS)
  .map(
    ([, message]) =>
      new RegExp(
        `^${message!
          .split(/\{\w+\}/)
          .map(part => part.replaceAll(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&'))
          .join('.+')}$`,
        'u',
      ),
  );

/** A whole text of the source, between its quotes or as what stands in an element. */
const isSaid = (words: string): boolean =>
  [`'${words}'`, `"${words}"`].some(text => sources.includes(text)) ||
  wordsOf(sources).includes(`> ${words} <`) ||
  withNames.some(message => message.test(words));

test.each([...pages])('what %s leads to is there', (_, text) => {
  for (const [, to] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
    const [file, anchor] = to!.split('#') as [string, string?];
    const target = path.join(GUIDE, file);
    expect([to, file === '' || existsSync(target)]).toEqual([to, true]);
    const led = file === '' ? text : anchor ? readFileSync(target, 'utf8') : '';
    if (anchor) expect(anchorsOf(led)).toContain(anchor);
  }
});

test.each([...pages])('words of the screen that %s quotes stand so on it', (_, text) => {
  const quoted = [...wordsOf(text).matchAll(/“([^”]*\p{L}[^”]*)”/gu)].map(([, words]) => words!);
  expect(quoted.filter(words => !isSaid(words))).toEqual([]);
});

test('each picture is one that is taken, has words for those who do not see it, and none is taken for nothing', () => {
  const shown = [...pages.values()].flatMap(text => [
    ...text.matchAll(/!\[([^\]]*)\]\(pictures\/([\w-]+)\.png\)/g),
  ]);
  expect(shown.filter(([, alt]) => alt!.length < 10)).toEqual([]);
  expect([...new Set(shown.map(([, , name]) => name))].sort()).toEqual(
    PICTURES.map(({ name }) => name).sort(),
  );
});

test('each symptom says what one sees, why it is so, and what to do', () => {
  const symptoms = pages.get('troubleshooting.md')!.split(/^## /m).slice(1);
  expect(symptoms.length).toBeGreaterThan(10);
  for (const symptom of symptoms)
    for (const part of ['**You see**', '**Why.**', '**What to do.**'])
      expect([symptom.split('\n')[0], symptom.includes(part)]).toEqual([symptom.split('\n')[0], true]);
});
