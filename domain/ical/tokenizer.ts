import { Problem } from '../problems.js';
import type { Body } from './body.js';
import { afterName, type ContentLine, nameEnd, valueAfter } from './content-line.js';
import { emptyEvent, type RawCalendar, type RawEvent, withOne } from './raw-calendar.js';
import { unescapeText } from './text.js';

/**
 * From octets to VEVENTs in one pass, each handed over where it ends. Lines are cut at LF or CRLF and unfolded (a following line that begins with a
 * blank or a tab goes on); values stay octets.
 *
 *   outside --BEGIN:VCALENDAR--> calendar --BEGIN:VEVENT--> event --BEGIN:(VALARM..)--> part of an event
 *                                calendar --BEGIN:(VTIMEZONE, VTODO..)--> other
 *
 * What real bodies get wrong is mended where it can only mean one thing: a VEVENT or an END:VCALENDAR inside
 * something unfinished ends it. What could hide lost events is an error of the whole: a calendar that never ends, or
 * one that begins before the last has ended, was cut.
 */
export function tokenize(body: Body, maxEvents: number, each: (event: RawEvent) => void): RawCalendar {
  return new Tokenizer(body.octets, maxEvents, each).read();
}

const CR = 0x0d;
const BLANK = 0x20;
const TAB = 0x09;

/** Problems kept per event and per calendar: enough to tell a person, never enough to fill memory. */
const MAX_PROBLEMS = 20;

const PROPERTIES = [
  'begin',
  'end',
  'uid',
  'summary',
  'description',
  'status',
  'transp',
  'dtstart',
  'dtend',
  'duration',
  'recurrence-id',
  'rrule',
  'rdate',
  'exdate',
  'prodid',
  'method',
  'tzid',
  'dtstamp',
] as const;
type Property = (typeof PROPERTIES)[number];

const KNOWN: ReadonlyMap<string, Property> = new Map(PROPERTIES.map(p => [p, p]));

/** By length, as nearly every line writes them. */
const WRITTEN: readonly (readonly (readonly [written: string, name: Property])[])[] = Array.from(
  { length: 14 },
  (_, length) => PROPERTIES.filter(p => p.length === length).map(p => [p.toUpperCase(), p] as const),
);

/** Which property the name from `start` to `end` is; undefined where it is none we use. */
function propertyName(text: string, start: number, end: number): Property | undefined {
  for (const [written, name] of WRITTEN[end - start] ?? []) if (text.startsWith(written, start)) return name;
  return KNOWN.get(text.slice(start, end).trim().toLowerCase());
}

/** `VEVENT` however it is written. */
const componentName = (written: string): string =>
  written === 'VEVENT' ? written : written.trim().toUpperCase();

const NAME = /^[A-Za-z0-9-]+$/;

class Tokenizer {
  private readonly found: RawCalendar = {
    prodid: '',
    method: '',
    timezones: new Map(),
    problems: [],
  };
  private calendars = 0;
  private events = 0;
  private inCalendar = false;
  private event: RawEvent | undefined;
  /** Components open inside the event, such as its alarms. */
  private parts = 0;
  /** The component beside the events that is being passed over. */
  private other: { name: string; from: number; tzid: string } | undefined;

  constructor(
    private readonly octets: string,
    private readonly maxEvents: number,
    private readonly each: (event: RawEvent) => void,
  ) {}

  read(): RawCalendar {
    const { octets } = this;
    const { length } = octets;
    for (let at = 0; at < length; ) {
      let eol = octets.indexOf('\n', at);
      if (eol < 0) eol = length;
      const from = at;
      at = eol + 1;
      const next = octets.charCodeAt(at);
      if (next === BLANK || next === TAB) {
        const folded = this.unfold(from, eol);
        at = folded.next;
        this.line(folded.line, 0, folded.line.length, from);
      } else {
        if (octets.charCodeAt(eol - 1) === CR) eol = this.withoutCr(from, eol);
        if (eol > from) this.line(octets, from, eol, from);
      }
    }
    if (this.calendars === 0)
      throw new Problem(/<html|<!doctype/i.test(octets.slice(0, 4096)) ? 'feed_html' : 'feed_not_ical');
    if (this.inCalendar) throw new Problem('feed_cut');
    return this.found;
  }

  private withoutCr(from: number, eol: number): number {
    let end = eol;
    while (end > from && this.octets.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  /** The line from `from`, whose first physical line ends at `eol`, and where the next one begins. */
  private unfold(from: number, eol: number): { line: string; next: number } {
    const { octets } = this;
    const pieces = [octets.slice(from, this.withoutCr(from, eol))];
    let next = eol + 1;
    for (let c = octets.charCodeAt(next); c === BLANK || c === TAB; c = octets.charCodeAt(next)) {
      let end = octets.indexOf('\n', next);
      if (end < 0) end = octets.length;
      pieces.push(octets.slice(next + 1, this.withoutCr(next + 1, end)));
      next = end + 1;
    }
    return { line: pieces.join(''), next };
  }

  /** One unfolded line: `text` from `start` to `end`; `at` is its place in the body. */
  private line(text: string, start: number, end: number, at: number): void {
    const colon = nameEnd(text, start, end);
    const name = propertyName(text, start, colon);
    if (name === undefined) {
      if (this.other === undefined && this.parts === 0) this.unknown(text, start, end, colon);
      return;
    }
    if (name === 'begin' || name === 'end') {
      const component = componentName(text.slice(colon + 1, end));
      if (name === 'begin') this.begin(component, at);
      else this.end(component, at);
    } else if (this.other) {
      if (name === 'tzid' && this.other.name === 'VTIMEZONE')
        this.other.tzid ||= unescapeText(valueAfter(text, colon, end)?.trim() ?? '');
    } else if (this.event) {
      if (this.parts === 0) this.eventLine(this.event, name, text, colon, end);
    } else if (this.inCalendar && (name === 'prodid' || name === 'method')) {
      this.found[name] ||= valueAfter(text, colon, end) ?? '';
    }
  }

  private eventLine(event: RawEvent, name: Property, text: string, colon: number, end: number): void {
    switch (name) {
      case 'uid':
      case 'summary':
      case 'description':
      case 'status':
      case 'transp': {
        const value = valueAfter(text, colon, end);
        if (value === undefined) this.complain(name.toUpperCase());
        else if (event[name] === '') event[name] = value;
        break;
      }
      case 'dtstamp':
        break;
      default: {
        const line = afterName(text, colon, end);
        if (line) this.timeLine(event, name, line);
        else this.complain(name.toUpperCase());
      }
    }
  }

  private timeLine(event: RawEvent, name: Property, line: ContentLine): void {
    switch (name) {
      case 'dtstart':
        if (event.start) this.complain('DTSTART twice');
        else event.start = line;
        break;
      case 'dtend':
        event.end ??= line;
        break;
      case 'duration':
        event.duration ??= line.value;
        break;
      case 'recurrence-id':
        event.recurrenceId ??= line;
        break;
      case 'rrule':
        event.rrules = withOne(event.rrules, line.value);
        break;
      case 'rdate':
        event.rdates = withOne(event.rdates, line);
        break;
      case 'exdate':
        event.exdates = withOne(event.exdates, line);
        break;
    }
  }

  private begin(name: string, at: number): void {
    if (name === 'VCALENDAR') {
      if (this.inCalendar) throw new Problem('feed_cut');
      this.inCalendar = true;
      this.calendars++;
    } else if (!this.inCalendar) {
      return;
    } else if (name === 'VEVENT') {
      if (this.event || this.other) this.leaveUnfinished();
      if (++this.events > this.maxEvents)
        throw new Problem('feed_too_many_events', { limit: this.maxEvents });
      this.event = emptyEvent(this.calendars);
    } else if (this.event) {
      this.parts++;
    } else {
      this.other ??= { name, from: at, tzid: '' };
    }
  }

  private end(name: string, at: number): void {
    if (name.startsWith('VCALENDAR')) {
      if (this.event || this.other) this.leaveUnfinished();
      this.inCalendar = false;
      // Bodies joined without a line end between them.
      if (name.endsWith('BEGIN:VCALENDAR')) this.begin('VCALENDAR', at);
    } else if (name === 'VEVENT') {
      this.endEvent();
    } else if (this.event) {
      if (this.parts > 0) this.parts--;
    } else if (this.other?.name === name) {
      if (name === 'VTIMEZONE') this.keepTimezone(this.other, at);
      this.other = undefined;
    }
  }

  private keepTimezone({ from, tzid }: { from: number; tzid: string }, to: number): void {
    const timezone = { calendar: this.calendars, body: this.octets.slice(from, to) };
    const same = this.found.timezones.get(tzid);
    if (same) same.push(timezone);
    else this.found.timezones.set(tzid, [timezone]);
  }

  private leaveUnfinished(): void {
    this.complain(
      this.event ? 'BEGIN:VEVENT without END:VEVENT' : `BEGIN:${this.other?.name} without its END`,
    );
    this.endEvent();
    this.other = undefined;
  }

  private endEvent(): void {
    const { event } = this;
    this.event = undefined;
    this.parts = 0;
    if (event) this.each(event);
  }

  /**
   * A line with a name we do not use: of no interest unless it is no content line at all. Told without its content,
   * which may be a torn piece of a description with a guest in it.
   */
  private unknown(text: string, start: number, end: number, colon: number): void {
    if (colon < end && NAME.test(text.slice(start, colon).trim())) return;
    if (text.slice(start, end).trim() !== '') this.complain(`a line of ${end - start} characters`);
  }

  private complain(found: string): void {
    const problem = { code: 'event_bad_line', found } as const;
    const before = this.event ? this.event.problems : this.found.problems;
    if (before.length >= MAX_PROBLEMS) return;
    if (this.event) this.event.problems = withOne(this.event.problems, problem);
    else this.found.problems.push(problem);
  }
}
