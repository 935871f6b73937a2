import { asUtf8, decodeOctets } from '../ical/body.js';
import type { FeedEvent, ParsedFeed } from '../ical/feed-event.js';
import { unescapeText } from '../ical/text.js';
import type { Day } from '../nights.js';
import type { FeedRules } from '../reconcile/belief.js';
import { summaryWithoutGuest } from './summary-without-guest.js';
import type { Forgets, TellingEvent } from './telling-event.js';

/*
 * What a feed tells of its guests is taken out of its stored answers: out of the body line by line, and out of the
 * events that were read from it. An event that is forgotten keeps what says which nights are taken: UID, dates,
 * repetition, status, and a summary of our own words. All other lines of it go. Events that are not forgotten stay
 * line for line, and an answer that was replayed says the same nights before and after.
 */

/** Lines of an event that say nothing of a guest. */
const KEPT_OF_EVENT = new Set([
  ...['BEGIN', 'END', 'UID', 'DTSTART', 'DTEND', 'DURATION'],
  ...['RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'STATUS', 'TRANSP'],
]);
const KEPT_AROUND = new Set(['BEGIN', 'END', 'VERSION', 'PRODID', 'METHOD', 'CALSCALE', 'X-WR-TIMEZONE']);
const KEPT_COMPONENTS = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);

export interface ErasedBody {
  readonly body: Uint8Array;
  readonly forgotten: number;
  /** The first check-out among the events that still tell what they told; unset where there is none. */
  readonly firstToLeave?: Day;
}

export function eraseGuestsOfBody(body: Uint8Array, rules: FeedRules, forgets: Forgets): ErasedBody {
  const octets = asUtf8(Buffer.from(body.buffer, body.byteOffset, body.byteLength)).toString('latin1');
  const kept: string[] = [];
  const open: string[] = [];
  let event: Line[] | undefined;
  let forgotten = 0;
  let firstToLeave: Day | undefined;

  const endEvent = () => {
    if (!event) return;
    const told = tellingEvent(event);
    if (forgets(told)) {
      forgotten++;
      kept.push(...skeleton(event, rules));
    } else {
      kept.push(...event.map(({ raw }) => raw));
      if (told.leaves && !(firstToLeave && firstToLeave <= told.leaves)) firstToLeave = told.leaves;
    }
    event = undefined;
  };

  for (const line of linesOf(octets)) {
    const component = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && component === 'VEVENT') {
      endEvent();
      event = [line];
    } else if (event) {
      if (line.name === 'END' && component === 'VCALENDAR') {
        endEvent();
        kept.push(line.raw);
      } else {
        event.push(line);
        if (line.name === 'END' && component === 'VEVENT') endEvent();
      }
    } else {
      if (line.name === 'BEGIN') open.push(component);
      const isKnown = open.every(name => KEPT_COMPONENTS.has(name));
      if (isKnown && (KEPT_AROUND.has(line.name) || open.includes('VTIMEZONE'))) kept.push(line.raw);
      if (line.name === 'END') open.splice(open.lastIndexOf(component) >>> 0);
    }
  }
  endEvent();
  if (forgotten === 0) return { body, forgotten, ...(firstToLeave && { firstToLeave }) };
  return {
    body: Buffer.from(`${kept.join('\r\n')}\r\n`, 'latin1'),
    forgotten,
    ...(firstToLeave && { firstToLeave }),
  };
}

export function eraseGuestsOfEvents(parsed: ParsedFeed, rules: FeedRules, forgets: Forgets): ParsedFeed {
  const isForgotten = (event: FeedEvent): boolean =>
    forgets({
      uid: event.uid,
      arrives: event.nights.from,
      leaves: event.nights.to,
      words: `${event.summary}\n${event.description}`,
    });
  if (!parsed.events.some(isForgotten)) return parsed;
  return {
    ...parsed,
    events: parsed.events.map(event =>
      isForgotten(event)
        ? {
            ...event,
            summary: summaryWithoutGuest(event.summary, rules),
            description: '',
            problems: event.problems.map(({ code }) => ({ code })),
          }
        : event,
    ),
    problems: parsed.problems.map(({ code }) => ({ code })),
  };
}

interface Line {
  readonly name: string;
  /** Unfolded, in octets. */
  readonly value: string;
  /** As it stood, with its folds. */
  readonly raw: string;
}

function linesOf(octets: string): Line[] {
  const physical = octets.split(octets.includes('\n') ? /\r*\n/ : '\r');
  const lines: Line[] = [];
  for (let i = 0; i < physical.length; i++) {
    let text = physical[i]!;
    let raw = text;
    while (/^[ \t]/.test(physical[i + 1] ?? '')) {
      i++;
      text += physical[i]!.slice(1);
      raw += `\r\n${physical[i]}`;
    }
    const [, name = '', value = ''] = /^([^:;]*)((?:[:;].*)?)$/s.exec(text) ?? [];
    if (text !== '') lines.push({ name: name.trim().toUpperCase(), value: afterColon(value), raw });
  }
  return lines;
}

/** A value behind its parameters, whose quoted texts may hold colons. */
const afterColon = (rest: string): string => rest.replace(/^(?:[^":]|"[^"]*")*:/, '');

const textOf = (octets: string): string => unescapeText(decodeOctets(octets));

function tellingEvent(lines: readonly Line[]): TellingEvent {
  const first = (name: string): string | undefined => lines.find(line => line.name === name)?.value;
  const arrives = dayOf(first('DTSTART'));
  const repeatsOrLasts = lines.some(({ name }) => ['RRULE', 'RDATE', 'DURATION'].includes(name));
  const leaves = repeatsOrLasts ? undefined : (dayOf(first('DTEND')) ?? arrives);
  return {
    uid: textOf(first('UID') ?? ''),
    ...(arrives && { arrives }),
    ...(leaves && { leaves }),
    words: lines.map(({ value }) => textOf(value)).join('\n'),
  };
}

function dayOf(value: string | undefined): Day | undefined {
  const [, year, month, day] = /^\s*(\d{4})(\d\d)(\d\d)/.exec(value ?? '') ?? [];
  return year && `${year}-${month}-${day}`;
}

/** The lines of an event itself, not of its alarms, that stay. */
function skeleton(lines: readonly Line[], rules: FeedRules): string[] {
  const kept: string[] = [];
  let depth = 0;
  for (const { name, value, raw } of lines) {
    if (name === 'BEGIN') depth++;
    if (depth <= 1) {
      if (KEPT_OF_EVENT.has(name)) kept.push(raw);
      if (name === 'SUMMARY') {
        const summary = summaryWithoutGuest(textOf(value), rules);
        kept.push(`SUMMARY:${Buffer.from(escaped(summary)).toString('latin1')}`);
      }
    }
    if (name === 'END') depth--;
  }
  return kept;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');
