import type { FeedEvent } from '../ical/feed-event.js';
import { addDays } from '../nights.js';
import type { Classified } from '../platforms/facts.js';
import { says } from '../platforms/words.js';
import type { FeedRules } from './belief.js';

/** What a manager said of one feed, applied here and nowhere else. It outranks what we know of the platform. */
const saysAny = (event: FeedEvent, phrases: readonly string[] | undefined): boolean =>
  phrases?.some(phrase => says(event.summary, phrase)) ?? false;

export const isIgnored = (event: FeedEvent, rules: FeedRules): boolean => saysAny(event, rules.ignore);

export const withEndAsToldBy = (event: FeedEvent, rules: FeedRules): FeedEvent =>
  rules.endIsLastNight
    ? { ...event, nights: { from: event.nights.from, to: addDays(event.nights.to, 1) } }
    : event;

export function treat(event: FeedEvent, told: Classified, rules: FeedRules): Classified {
  if (saysAny(event, rules.treatAsStay)) return { ...told, kind: 'stay' };
  if (saysAny(event, rules.treatAsBlock)) return { ...told, kind: 'block' };
  return told;
}
