import type { FeedEvent } from '../ical/feed-event.js';
import type { Classified } from './facts.js';
import { kindByWords } from './words.js';

/**
 * An event in no platform's own dialect: OwnerRez, Smoobu, Google and every other maker of calendars. Words decide,
 * and where they say nothing certain the nights are a `closure`. Such makers regenerate UIDs or reuse them, so a
 * UID alone proves nothing.
 */
export const classifyByGeneralRules = (event: FeedEvent): Classified => ({
  kind: kindByWords(event.summary) ?? 'closure',
  uidIdentifies: 'nothing',
});
