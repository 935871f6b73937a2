import type { Day } from '../nights.js';
import { decodeOctets } from './body.js';
import type { Caps } from './caps.js';
import { DAY_SECONDS, dayOf, timeOf, wallOf } from './date-time.js';
import type { Occurrence } from './occurrence.js';
import { readCalendar } from './read-calendar.js';
import { unescapeText } from './text.js';

/** One occurrence as it stands in the calendar, before it becomes nights. */
export interface Instance {
  readonly uid: string;
  /** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SSZ`, or without the Z where the time floats. */
  readonly start: string;
  /** Exclusive, in the form of `start`. */
  readonly end: string;
  readonly allDay: boolean;
  readonly summary: string;
  readonly status: string;
  readonly transp: string;
}

export interface InstanceOptions {
  /** Occurrences that start within [from, to) are given. */
  readonly from: Day;
  readonly to: Day;
  readonly caps?: Partial<Caps>;
  readonly clock?: () => number;
}

/** Throws the `feed_...` problems of the catalogue. */
export function parseInstances(bytes: Uint8Array, options: InstanceOptions): Instance[] {
  const from = wallOf(options.from);
  const to = wallOf(options.to);
  const span = { from: from - DAY_SECONDS, to: to + DAY_SECONDS };
  return readCalendar(bytes, span, options, {
    empty: () => [] as Instance[],
    add(found, { occurrences }) {
      for (const o of occurrences) if (o.start >= from && o.start < to) found.push(toInstance(o));
    },
  }).collected;
}

function toInstance({ event, kind, start, end }: Occurrence): Instance {
  const show = kind === 'date' ? dayOf : kind === 'instant' ? (at: number) => `${timeOf(at)}Z` : timeOf;
  return {
    uid: text(event.uid),
    start: show(start),
    end: show(end),
    allDay: kind === 'date',
    summary: text(event.summary),
    status: text(event.status).trim().toUpperCase(),
    transp: text(event.transp).trim().toUpperCase(),
  };
}

const text = (octets: string): string => unescapeText(decodeOctets(octets));
