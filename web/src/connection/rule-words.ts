import type { FeedRules } from '../server/feed-controls.js';
import { say } from '../words/say.js';

export type WordedRule = 'ignore' | 'treatAsStay' | 'treatAsBlock';

/** One phrase a line, blanks aside. */
export const phrasesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
  ),
];

/** A rule without phrases is none. */
export function withPhrases(rules: FeedRules, rule: WordedRule, phrases: string[]): FeedRules {
  const { [rule]: _, ...others } = rules;
  return phrases.length > 0 ? { ...others, [rule]: phrases } : others;
}

/** `Rules for reading it: 2`. A switch that is off is no rule. */
export function rulesInWords(rules: FeedRules): string {
  const n = Object.values(rules).filter(value => (Array.isArray(value) ? value.length > 0 : value)).length;
  return n === 0 ? say('Rules for reading it') : say('Rules for reading it: {n}', { n });
}
