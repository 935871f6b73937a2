import type { ContentLine } from './content-line.js';
import type { EventProblem } from './feed-event.js';

/** A VEVENT as it stands in the body: octets, undecoded. Where a property comes twice, the first counts. */
export interface RawEvent {
  uid: string;
  summary: string;
  description: string;
  status: string;
  transp: string;
  start: ContentLine | undefined;
  end: ContentLine | undefined;
  duration: string | undefined;
  recurrenceId: ContentLine | undefined;
  rrules: string[];
  rdates: ContentLine[];
  exdates: ContentLine[];
  problems: EventProblem[];
  /** Which VCALENDAR of the body it stands in: time zones are defined per calendar. */
  readonly calendar: number;
}

/** A VTIMEZONE, only located: it is read where an event names it. */
export interface RawTimezone {
  readonly calendar: number;
  readonly body: string;
}

/** What the tokenizer finds in a body beside the events: one or several VCALENDARs, taken together. */
export interface RawCalendar {
  prodid: string;
  method: string;
  /** By TZID, as written. */
  readonly timezones: Map<string, RawTimezone[]>;
  /** Of lines outside the events. */
  readonly problems: EventProblem[];
}

/** Shared by all events that have none, which is nearly all. */
const NONE: never[] = [];

/** The list with one more: a list of its own where it was the shared one. */
export function withOne<T>(list: T[], one: T): T[] {
  if (list === NONE) return [one];
  list.push(one);
  return list;
}

export const emptyEvent = (calendar: number): RawEvent => ({
  uid: '',
  summary: '',
  description: '',
  status: '',
  transp: '',
  start: undefined,
  end: undefined,
  duration: undefined,
  recurrenceId: undefined,
  rrules: NONE,
  rdates: NONE,
  exdates: NONE,
  problems: NONE,
  calendar,
});
