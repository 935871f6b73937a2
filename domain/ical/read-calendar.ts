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

export interface ReadCalendar {
  readonly raw: RawCalendar;
  readonly ascii: boolean;
  readonly events: readonly EventOccurrences[];
}

/** From bytes to occurrences: what parsing for nights and for instances share. */
export function readCalendar(bytes: Uint8Array, span: Span, limits: Limits): ReadCalendar {
  const caps = { ...DEFAULT_CAPS, ...limits.caps };
  const body = readBody(bytes, caps.bytes);
  const raw = tokenize(body, caps.events);
  const budget = new Budget(caps, limits.clock);
  const events = occurrencesOf(raw, new Zones(raw.timezones, budget), span, budget);
  return { raw, ascii: body.ascii, events };
}
