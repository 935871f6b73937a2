import { HOUR_MS } from '../instant.js';
import type { PlatformFacts } from './facts.js';
import { classifyByGeneralRules } from './general.js';
import { agodaGuides } from './guides/agoda.js';

/**
 * Agoda. Kept by hand unless the manager has a feed: Agoda Homes (YCS) can import and export calendars, says its own
 * page of 2020, and re-reads imports every 20 minutes. Its export says ` BOOKED`, with a parameter and a leading blank
 * and without DTSTAMP, which the general rules read as a stay.
 */
export const agoda: PlatformFacts = {
  platform: 'agoda',
  name: 'Agoda',
  sync: 'checklist',
  importsFeeds: true,
  lookEveryMs: HOUR_MS / 2,
  looksPerSecond: 2,
  rereadsWithinMinutes: [20, 60],
  uidIdentifies: { stay: 'nothing', block: 'nothing', rule: 'nothing', closure: 'nothing' },
  extranetUrl: 'https://ycs.agoda.com/',
  guides: agodaGuides,
  classify: classifyByGeneralRules,
};
