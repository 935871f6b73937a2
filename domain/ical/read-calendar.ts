import { type Body, readBody } from './body.js';
import { Budget } from './budget.js';
import { type Caps, DEFAULT_CAPS } from './caps.js';
import {
  type EventOccurrences,
  EventReading,
  type Overrides,
  occurrencesOf,
  overridesByUid,
  type Span,
  standsAlone,
} from './occurrences.js';
import type { RawCalendar, RawEvent } from './raw-calendar.js';
import { tokenize } from './tokenizer.js';
import { Zones } from './zones/zones.js';

export interface Limits {
  readonly caps?: Partial<Caps>;
  /** Milliseconds of any origin; without it `expansionMs` is not watched, the step counts still are. */
  readonly clock?: () => number;
}

/** What is made of the events: `empty` begins it, `add` takes each event in the body's order. */
export interface Collector<T> {
  empty(): T;
  add(to: T, event: EventOccurrences, ascii: boolean): void;
}

export interface ReadCalendar<T> {
  readonly raw: RawCalendar;
  readonly ascii: boolean;
  readonly collected: T;
}

/**
 * From bytes to occurrences: what parsing for nights and for instances share.
 *
 * Events that stand alone, which is every event of a rental platform, are handed over where they end, so that nothing
 * of them piles up. From the first that does not, events wait for the end of the body, where all overrides and zones
 * are known. Where an override comes after events were handed over, it might belong to one of them: then all is read
 * again, and every event waits.
 */
export function readCalendar<T>(
  bytes: Uint8Array,
  span: Span,
  limits: Limits,
  collector: Collector<T>,
): ReadCalendar<T> {
  const caps = { ...DEFAULT_CAPS, ...limits.caps };
  const body = readBody(bytes, caps.bytes);
  const read = (canHandOver: (event: RawEvent) => boolean): ReadCalendar<T> =>
    readBodyOnce(body, span, caps, new Budget(caps, limits.clock), collector, canHandOver);
  try {
    return read(standsAlone);
  } catch (error) {
    if (!(error instanceof LateOverride)) throw error;
    return read(() => false);
  }
}

/** Thrown where an override may belong to an event that was handed over without it. */
class LateOverride extends Error {}

const NO_OVERRIDES: Overrides = new Map();
const NO_TIMEZONES: RawCalendar['timezones'] = new Map();

function readBodyOnce<T>(
  body: Body,
  span: Span,
  caps: Caps,
  budget: Budget,
  collector: Collector<T>,
  canHandOver: (event: RawEvent) => boolean,
): ReadCalendar<T> {
  const collected = collector.empty();
  const waiting: RawEvent[] = [];
  let handedOver = 0;
  const alone = new EventReading(new Zones(NO_TIMEZONES, budget), budget);
  const raw = tokenize(body, caps.events, event => {
    if (waiting.length === 0 && canHandOver(event)) {
      handedOver++;
      collector.add(collected, occurrencesOf(event, NO_OVERRIDES, span, alone), body.ascii);
      return;
    }
    if (event.recurrenceId && handedOver > 0) throw new LateOverride();
    waiting.push(event);
  });
  const overrides = overridesByUid(waiting);
  const together = new EventReading(new Zones(raw.timezones, budget), budget);
  for (const event of waiting)
    collector.add(collected, occurrencesOf(event, overrides, span, together), body.ascii);
  return { raw, ascii: body.ascii, collected };
}
