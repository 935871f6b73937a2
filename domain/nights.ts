/** A property-local calendar date, `YYYY-MM-DD`. Days compare as strings; a JS `Date` never stands for one. */
export type Day = string;

/** Nights of a stay. Half-open: the check-out day `to` is free. */
export interface Nights {
  readonly from: Day;
  readonly to: Day;
}

const DAY_MS = 86_400_000;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

const epochDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const fromEpochDay = (n: number): Day => new Date(n * DAY_MS).toISOString().slice(0, 10);

/** True for a date that exists: `2027-02-29` does not. */
export const isDay = (text: string): text is Day =>
  DAY_SHAPE.test(text) && !Number.isNaN(epochDay(text)) && fromEpochDay(epochDay(text)) === text;

export const addDays = (day: Day, days: number): Day => fromEpochDay(epochDay(day) + days);

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => epochDay(b) - epochDay(a);

export const nightCount = (n: Nights): number => daysBetween(n.from, n.to);

export const isEmpty = (n: Nights): boolean => n.from >= n.to;

export const sameNights = (a: Nights, b: Nights): boolean => a.from === b.from && a.to === b.to;

/** Back-to-back stays do not overlap: the check-out day of one is the check-in day of the next. */
export const overlap = (a: Nights, b: Nights): boolean => a.from < b.to && b.from < a.to;

/** Nights both ranges hold; undefined where they share none. */
export const intersection = (a: Nights, b: Nights): Nights | undefined =>
  overlap(a, b) ? { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to } : undefined;

export const contains = (outer: Nights, inner: Nights): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

export const byNights = (a: Nights, b: Nights): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0;

/** The fewest ranges that hold the same nights: sorted, with overlapping and touching ranges joined. */
export function merge(ranges: readonly Nights[]): Nights[] {
  const merged: Nights[] = [];
  for (const next of [...ranges].filter(r => !isEmpty(r)).sort(byNights)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) {
      if (next.to > last.to) merged[merged.length - 1] = { from: last.from, to: next.to };
    } else merged.push(next);
  }
  return merged;
}

/** Nights of `from` that none of `taken` holds, as the fewest ranges. */
export function subtract(from: readonly Nights[], taken: readonly Nights[]): Nights[] {
  let rest = merge(from);
  for (const gone of merge(taken)) {
    rest = rest.flatMap(r =>
      overlap(r, gone)
        ? [
            { from: r.from, to: gone.from },
            { from: gone.to, to: r.to },
          ].filter(piece => !isEmpty(piece))
        : [r],
    );
  }
  return rest;
}
