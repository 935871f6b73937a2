import { HOUR_MS } from '../instant.js';
import type { PlatformFacts } from './facts.js';
import { classifyByGeneralRules } from './general.js';
import { gommtGuides } from './guides/gommt.js';

/**
 * GoMMT: MakeMyTrip and Goibibo. It serves no calendar; a person keeps its extranet (InGo-MMT). A host may cancel a
 * guest only where overbooked, and pays the difference. A feed given all the same, from a channel manager, reads by
 * the general rules.
 */
export const gommt: PlatformFacts = {
  platform: 'gommt',
  name: 'MakeMyTrip / Goibibo',
  sync: 'checklist',
  importsFeeds: false,
  lookEveryMs: HOUR_MS,
  looksPerSecond: 2,
  // Nothing is re-read: a person carries the nights over, at best on the same day.
  rereadsWithinMinutes: [24 * 60, 48 * 60],
  uidIdentifies: { stay: 'nothing', block: 'nothing', rule: 'nothing', closure: 'nothing' },
  hostCancellation:
    'MakeMyTrip / Goibibo lets a host cancel only where overbooked, and the host pays the difference.',
  extranetUrl: 'https://in.goibibo.com/',
  guides: gommtGuides,
  classify: classifyByGeneralRules,
};
