import type { FeedEvent } from '../ical/feed-event.js';
import { HOUR_MS } from '../instant.js';
import type { Classified, ClassifyContext, PlatformFacts } from './facts.js';
import { classifyByGeneralRules } from './general.js';
import { vrboGuides } from './guides/vrbo.js';
import { kindByWords } from './words.js';

const PRODID_PART = 'HomeAway.com';

// A block's UID is built from its dates (`02292020-0229-2020-0305-202003052020`): digits only, month and day first.
const BLOCK_UID = /^(0[1-9]|1[0-2])\d{6}-\d{4}-\d{4}-\d{4}-\d{12}$/;
// `Reserved - NAME`, `Réservée - NAME`, `Provisoire - NAME`.
const GUEST_NAME = /^[^-–]+[-–]\s*(\S.*?)\s*$/;

function classify(event: FeedEvent, { prodid }: ClassifyContext): Classified {
  if (!prodid.includes(PRODID_PART)) return classifyByGeneralRules(event);
  if (BLOCK_UID.test(event.uid)) return { kind: 'block' };
  switch (kindByWords(event.summary)) {
    case 'stay':
      return stay(event);
    // `Indisponible`, `Not available`: said of nights that the owner closed, never of a guest.
    case 'block':
    case 'closure':
      return { kind: 'block' };
    default:
      return { kind: 'closure' };
  }
}

function stay(event: FeedEvent): Classified {
  const name = GUEST_NAME.exec(event.summary)?.[1];
  return name ? { kind: 'stay', guest: { name } } : { kind: 'stay' };
}

/**
 * Vrbo, HomeAway, Abritel, FeWo-direkt. Summaries are localised and carry the guest's name, which is personal data. A
 * tentative hold (`Provisoire`) is a guest's until it goes. Stays of the last six months stay listed. A change of dates
 * changes the UID, so it does not name the booking.
 */
export const vrbo: PlatformFacts = {
  platform: 'vrbo',
  name: 'Vrbo',
  sync: 'feed',
  importsFeeds: true,
  lookEveryMs: HOUR_MS / 2,
  looksPerSecond: 5,
  rereadsWithinMinutes: [30, 720],
  uidIdentifies: { stay: 'nothing', block: 'nothing', rule: 'nothing', closure: 'nothing' },
  extranetUrl: 'https://www.vrbo.com/p/calendar',
  guides: vrboGuides,
  classify,
};
