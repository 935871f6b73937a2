import { ARRIVAL, DEPARTURE } from '../platforms/markers.js';
import { kindByWords, plain, says } from '../platforms/words.js';
import type { FeedRules } from '../reconcile/belief.js';

const WORDS = {
  stay: 'Reserved',
  block: 'Blocked',
  closure: 'Not available',
  rule: 'Not available',
} as const;
/** Airbnb's own words for closed nights, in every language: they name nobody. */
const AIRBNB_BLOCK = /^\s*Airbnb \(/i;
const MARKS: readonly (readonly [RegExp, string])[] = [
  [DEPARTURE, 'Check-out'],
  [ARRIVAL, 'Check-in'],
];

/**
 * A summary that says of the nights what the old one said, and nothing of anybody: the word for its kind, whether it
 * marks an arrival or a departure, and the phrases that the manager's own rules look for. Read again, it is judged as
 * before.
 */
export function summaryWithoutGuest(summary: string, rules: FeedRules): string {
  if (AIRBNB_BLOCK.test(summary)) return 'Airbnb (Not available)';
  const kind = kindByWords(summary);
  const words = plain(summary);
  const phrases = [...(rules.ignore ?? []), ...(rules.treatAsStay ?? []), ...(rules.treatAsBlock ?? [])];
  return [
    ...(kind ? [WORDS[kind]] : []),
    ...MARKS.filter(([mark]) => mark.test(words)).map(([, said]) => said),
    ...new Set(phrases.filter(phrase => says(summary, phrase))),
  ].join(' ');
}
