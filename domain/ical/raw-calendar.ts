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
  rrules: string[] | undefined;
  exrules: string[] | undefined;
  rdates: ContentLine[] | undefined;
  exdates: ContentLine[] | undefined;
  problems: EventProblem[] | undefined;
  /** Which VCALENDAR of the body it stands in: time zones are defined per calendar. */
  readonly calendar: number;
}

/** A VTIMEZONE, only located: it is read where an event names it. */
export interface RawTimezone {
  readonly calendar: number;
  readonly body: string;
}

/** What the tokenizer finds in a body: one or several VCALENDARs, in order. */
export interface RawCalendar {
  prodid: string;
  method: string;
  readonly events: RawEvent[];
  /** By TZID, as written. */
  readonly timezones: Map<string, RawTimezone[]>;
  /** Of lines outside the events. */
  readonly problems: EventProblem[];
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
  rrules: undefined,
  exrules: undefined,
  rdates: undefined,
  exdates: undefined,
  problems: undefined,
  calendar,
});
