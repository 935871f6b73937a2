import type { FeedEvent } from '../ical/feed-event.js';
import { HOUR_MS } from '../instant.js';
import { addDays, type Day, nightCount } from '../nights.js';
import type { Classified, ClassifyContext, PlatformFacts } from './facts.js';
import { classifyByGeneralRules } from './general.js';
import { bookingComGuides } from './guides/booking-com.js';
import { reachesHorizon } from './window.js';

const UID_ENDING = '@booking.com';
const PRODID_PART = 'admin.booking.com';

// Measured on 5 rooms, about 26,400 fetches: the calendar ends 546 to 550 days ahead.
const HORIZON_DAYS = [546, 550] as const;
// A guest may book up to the very end of the calendar, and looks just like a tail. No guest stays this long; a tail
// soon does, and until then it is a closure, which closes the same nights.
const SHORTEST_TAIL_NIGHTS = 90;
// A closure under way begins anew every day at the property's midnight; an answer made shortly before midnight may
// reach us after it. Two days of past nights are proof.
const GUEST_STARTED_DAYS_AGO = 2;

function classify(event: FeedEvent, { today, prodid }: ClassifyContext): Classified {
  if (!event.uid.endsWith(UID_ENDING) && !prodid.includes(PRODID_PART)) return classifyByGeneralRules(event);
  if (keepsItsPastNights(event, today)) return { kind: 'stay' };
  if (isTail(event, today)) return { kind: 'rule' };
  return { kind: 'closure' };
}

const keepsItsPastNights = (event: FeedEvent, today: Day): boolean =>
  event.nights.from <= addDays(today, -GUEST_STARTED_DAYS_AGO);

const isTail = (event: FeedEvent, today: Day): boolean =>
  reachesHorizon(event, today, HORIZON_DAYS[0]) && nightCount(event.nights) > SHORTEST_TAIL_NIGHTS;

/**
 * Booking.com. Its only summary is `CLOSED - Not available`: guest and closure look alike until they are under way,
 * when a guest keeps the first night and a closure begins today with a new UID each day. Measured: the UID depends on
 * room and first night alone (681 UIDs, 681 first nights), so cancelling and booking anew reuses it. Events may
 * overlap inside one feed, and closures come and go. A feed exists only for properties with at most 20 room types, one
 * unit of each, and no channel manager.
 */
export const bookingCom: PlatformFacts = {
  platform: 'booking_com',
  name: 'Booking.com',
  sync: 'feed',
  feedUpToRoomTypes: 20,
  importsFeeds: true,
  lookEveryMs: HOUR_MS / 2,
  looksPerSecond: 5,
  rereadsWithinMinutes: [120, 180],
  uidIdentifies: { stay: 'start', block: 'start', rule: 'start', closure: 'start' },
  horizonDays: HORIZON_DAYS,
  extranetUrl: 'https://admin.booking.com/',
  guides: bookingComGuides,
  classify,
};
