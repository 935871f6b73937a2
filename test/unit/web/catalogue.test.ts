import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { ALERT_RULE_NAMES, ruleDefinition } from '../../../domain/alerts/rules.js';
import { PLATFORMS } from '../../../domain/entry.js';
import { CHORES, factsOf } from '../../../domain/platforms/index.js';
import { problems } from '../../../domain/problems.js';
import type { Catalogue } from '../../../web/src/words/catalogue.js';
import { italian } from '../../../web/src/words/it/index.js';
import { problems as italianProblems } from '../../../web/src/words/it/problems.js';
import { wordsOf } from '../../support/said-words.js';

const { said, bare } = wordsOf(join(process.cwd(), 'web/src'));

/** The names of the values of an ICU message, sorted. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const gather = (parts: readonly unknown[]) => {
    for (const part of parts as readonly {
      type: number;
      value: string;
      options?: Record<string, { value: unknown[] }>;
      children?: unknown[];
    }[]) {
      // 0 is text and 7 the number of a plural; all else is named.
      if (part.type !== 0 && part.type !== 7) names.add(part.value);
      for (const { value } of Object.values(part.options ?? {})) gather(value);
      gather(part.children ?? []);
    }
  };
  gather(new IntlMessageFormat(message, 'en').getAst());
  return [...names].sort();
}

test('all words that people read are said through the catalogues', () => {
  expect(bare).toEqual([]);
});

test('what is said is a literal, with just the values that stand in it', () => {
  const wrong = said.filter(
    ({ message, values }) => !message || !values || valuesOf(message).join() !== values.join(),
  );
  expect(wrong).toEqual([]);
});

test('Italian has all that is said and nothing more, with the same values', () => {
  const english = new Set(said.flatMap(({ message }) => message ?? []));
  expect([...english].filter(message => !(message in italian))).toEqual([]);
  for (const [message, words] of Object.entries(italian))
    expect([message, valuesOf(words)]).toEqual([message, valuesOf(message)]);
});

/** Each room of the catalogue with its words; problems have their own. */
const rooms = await Promise.all(
  readdirSync(join(process.cwd(), 'web/src/words/it'))
    .filter(file => !['index.ts', 'problems.ts'].includes(file))
    .map(async file => {
      const parts = (await import(join(process.cwd(), 'web/src/words/it', file))) as Record<
        string,
        Catalogue
      >;
      return [file, Object.assign({}, ...Object.values(parts)) as Catalogue] as const;
    }),
);

test('no two rooms say the same English in different Italian', () => {
  const said = new Map<string, Set<string>>();
  for (const [, words] of rooms)
    for (const [english, translated] of Object.entries(words))
      said.set(english, (said.get(english) ?? new Set()).add(translated));
  expect([...said].filter(([, translations]) => translations.size > 1)).toEqual([]);
});

test('every room is joined in the whole', () => {
  for (const [file, words] of rooms)
    expect([file, Object.keys(words).filter(english => !(english in italian))]).toEqual([file, []]);
});

const placesOf = (words: string): string[] =>
  [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

test('Italian has every problem that the server can tell of, with the same places', () => {
  expect(Object.keys(italianProblems).sort()).toEqual(Object.keys(problems).sort());
  for (const [code, { says, help }] of Object.entries(problems)) {
    const words = italianProblems[code]!;
    expect([code, placesOf(words.says), placesOf(words.help)]).toEqual([
      code,
      placesOf(says),
      placesOf(help),
    ]);
  }
});

test('Italian has every sentence of the platforms’ guides', () => {
  const sentences = PLATFORMS.flatMap(platform =>
    CHORES.flatMap(chore => {
      const { steps, beware } = factsOf(platform).guides[chore] ?? { steps: [] };
      return [...steps, ...(beware ? [beware] : [])].map(({ says }) => says);
    }),
  );
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.filter(says => !(says in italian))).toEqual([]);
});

test('Italian has what each rule of alerts means, and what to do', () => {
  const sentences = ALERT_RULE_NAMES.flatMap(rule => [ruleDefinition(rule).means, ruleDefinition(rule).help]);
  expect(sentences.filter(says => !(says in italian))).toEqual([]);
});
