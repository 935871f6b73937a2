import type { Confirmation } from '../../../domain/checklists/confirmation.js';
import { type Owed, owedOn } from '../../../domain/checklists/owed.js';
import type { Situation, TakenNights } from '../../../domain/checklists/situation.js';
import type { Step } from '../../../domain/checklists/step.js';
import type { Platform } from '../../../domain/entry.js';
import { type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import type { Nights } from '../../../domain/nights.js';

export const TODAY = '2026-06-01';
const NOON: Instant = '2026-06-01T12:00:00.000Z';

/** `nights(3, 7)`: from the 3rd of June to check-out on the 7th. */
export const nights = (from: number, to: number): Nights => ({ from: june(from), to: june(to) });
const june = (day: number) => `2026-06-${String(day).padStart(2, '0')}`;

export const stay = (source: TakenNights['source'], from: number, to: number): TakenNights => ({
  source,
  kind: 'stay',
  nights: nights(from, to),
});

let minutes = 0;
/** Each later than the one before. */
const fact = (
  did: Confirmation['did'],
  by: Confirmation['by'],
  platform: Platform,
  range: Nights,
): Confirmation => ({ did, by, platform, nights: range, at: later(NOON, minutes++ * MINUTE_MS) });

const anna = { kind: 'person', name: 'Anna' } as const;
export const closed = (from: number, to: number, platform: Platform = 'agoda'): Confirmation =>
  fact('close', anna, platform, nights(from, to));
export const reopened = (from: number, to: number, platform: Platform = 'agoda'): Confirmation =>
  fact('reopen', anna, platform, nights(from, to));
export const seenClosed = (from: number, to: number, platform: Platform): Confirmation =>
  fact('close', { kind: 'feed' }, platform, nights(from, to));

/** One unit on Agoda, kept by hand, where nothing else is said. */
export const situation = (said: Partial<Situation>): Situation => ({
  unitId: 'room-1',
  platform: 'agoda',
  today: TODAY,
  entries: [],
  confirmations: [],
  closesByHand: 'all',
  nearDays: 14,
  hasFeed: false,
  ...said,
});

export const owed = (said: Partial<Situation>): Owed => owedOn(situation(said));

/** `close 03-07`. */
export const inWords = ({ kind, nights: { from, to } }: Pick<Step, 'kind' | 'nights'>): string =>
  `${kind} ${from.slice(-2)}-${to.slice(-2)}`;

export const steps = (said: Partial<Situation>): string[] => owed(said).steps.map(inWords);
