import { DAY_MS, HOUR_MS, type Instant, later, toEpochMs, toInstant } from '../instant.js';

/** What was counted of looks at feeds, and of reads of ours, in some span of time. */
export interface Counts {
  readonly looks: number;
  readonly answers: number;
  /** How long all looks took together; syncMs, from a look to what was written. */
  readonly lookMs: number;
  readonly syncs: number;
  readonly syncMs: number;
  readonly held: number;
  /** How often each problem came, by its code. */
  readonly failed: Readonly<Record<string, number>>;
  readonly pulls: number;
}

export const NOTHING: Counts = {
  looks: 0,
  answers: 0,
  lookMs: 0,
  syncs: 0,
  syncMs: 0,
  held: 0,
  failed: {},
  pulls: 0,
};

const NUMBERS = ['looks', 'answers', 'lookMs', 'syncs', 'syncMs', 'held', 'pulls'] as const;

export function add(a: Counts, b: Counts): Counts {
  const failed = { ...a.failed };
  for (const [code, n] of Object.entries(b.failed)) failed[code] = (failed[code] ?? 0) + n;
  const numbers = Object.fromEntries(NUMBERS.map(name => [name, a[name] + b[name]]));
  return { ...(numbers as Omit<Counts, 'failed'>), failed };
}

export const sum = (all: readonly Counts[]): Counts => all.reduce(add, NOTHING);

/** Spans that end now, each holding the ones before it. */
export const WINDOWS = ['hour', 'day', 'week'] as const;
export type Window = (typeof WINDOWS)[number];

const WINDOW_MS: Readonly<Record<Window, number>> = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS };

export const hourOf = (at: Instant): Instant => toInstant(Math.floor(toEpochMs(at) / HOUR_MS) * HOUR_MS);

/**
 * Where a window begins. Health is kept by whole hours, and the one under way counts: the window of an hour holds the
 * last 60 to 120 minutes.
 */
export const beginOf = (window: Window, at: Instant): Instant => later(hourOf(at), -WINDOW_MS[window]);

/** Per window, what was counted in it and in no shorter one; as it is read, so that each hour is read once. */
export type Slices = Readonly<Record<Window, Counts>>;

export const NO_SLICES: Slices = { hour: NOTHING, day: NOTHING, week: NOTHING };

/** Per window, all that was counted in it. */
export function windowsOf(slices: Slices): Readonly<Record<Window, Counts>> {
  const day = add(slices.hour, slices.day);
  return { hour: slices.hour, day, week: add(day, slices.week) };
}
