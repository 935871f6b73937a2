import type { WallSeconds } from './date-time.js';
import { epochOf } from './moment.js';
import type { RawEvent } from './raw-calendar.js';
import { endOf, type Timing } from './timing.js';

/** One repetition of an event, or the event itself. */
export interface Occurrence {
  /** Whose words (summary, status ...) hold: the event's own or those of the override that changed it. */
  readonly event: RawEvent;
  readonly kind: 'date' | 'floating' | 'instant';
  /** Epoch seconds for an instant, else what the wall shows. */
  readonly start: number;
  readonly end: number;
}

/** The one that starts at `wall`, in the frame of the event's start. */
export function occurrence(event: RawEvent, { start, length }: Timing, wall: WallSeconds): Occurrence {
  const kind = start.isDate ? 'date' : start.zone ? 'instant' : 'floating';
  return { event, kind, start: epochOf(start, wall), end: endOf(start, wall, length) };
}
