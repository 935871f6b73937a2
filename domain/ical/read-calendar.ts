import { readBody } from './body.js';
import { Budget } from './budget.js';
import { type Caps, DEFAULT_CAPS } from './caps.js';
import { type EventOccurrences, occurrencesOf, type Span } from './occurrences.js';
import type { RawCalendar } from './raw-calendar.js';
import { tokenize } from './tokenizer.js';
import { Zones } from './zones/zones.js';

export interface Limits {
  readonly caps?: Partial<Caps>;
  /** Milliseconds of any origin; without it `expansionMs` is not watched, the step counts still are. */
  readonly clock?: () => number;
}

/** What stands around the events. */
export interface Envelope {
  readonly raw: RawCalendar;
  readonly ascii: boolean;
}

/**
 * From bytes to occurrences: what parsing for nights and for instances share. Events are handed over one by one, in
 * the body's order, so that what is only needed on the way never piles up.
 */
export function readCalendar(
  bytes: Uint8Array,
  span: Span,
  limits: Limits,
  each: (event: EventOccurrences, around: Envelope) => void,
): Envelope {
  const caps = { ...DEFAULT_CAPS, ...limits.caps };
  const body = readBody(bytes, caps.bytes);
  const around = { raw: tokenize(body, caps.events), ascii: body.ascii };
  const budget = new Budget(caps, limits.clock);
  const zones = new Zones(around.raw.timezones, budget);
  for (const event of occurrencesOf(around.raw, zones, span, budget)) each(event, around);
  return around;
}
