import { dayAt, type Instant } from '../../domain/instant.js';
import { byNights, type Day, intersection, merge, type Nights, subtract } from '../../domain/nights.js';
import type { UnitTruth } from '../../sandbox/world/truth.js';
import { FEED_PLATFORMS, type FeedPlatform } from './portfolio.js';

/** Nights that are taken from today on, and by whom. */
export interface Taken {
  readonly source: 'direct' | FeedPlatform;
  readonly kind: 'stay' | 'block' | 'closure';
  readonly nights: Nights;
}

/**
 * What we should believe of a unit, from what is really sold and closed. Booking.com does not say which of the two a
 * closure is; platforms join closed nights that touch.
 */
export function expectedOf({ timezone, sold, closed }: UnitTruth, at: Instant): Taken[] {
  const today = dayAt(at, timezone);
  return FEED_PLATFORMS.flatMap((source): Taken[] => {
    const here = <T extends { readonly platform: string; readonly nights: Nights }>(all: readonly T[]) =>
      all.filter(({ platform }) => platform === source).map(({ nights }) => nights);
    const guests = here(sold);
    const shut = source === 'airbnb' ? subtract(here(closed), guests) : merge(here(closed));
    const isVague = source === 'booking_com';
    return [
      ...guests.map(nights => ({ source, kind: isVague ? ('closure' as const) : ('stay' as const), nights })),
      ...shut.map(nights => ({ source, kind: isVague ? ('closure' as const) : ('block' as const), nights })),
    ]
      .map(taken => ({ ...taken, nights: fromDayOn(taken.nights, today) }))
      .filter(({ nights }) => nights.from < nights.to);
  });
}

/** What lies behind is frozen, or forgotten: only what lies ahead is compared. */
export const fromDayOn = ({ from, to }: Nights, today: Day): Nights => ({
  from: from < today ? today : from,
  to,
});

const KIND_BETWEEN: Readonly<Record<string, string>> = {
  'stay stay': 'double_booking',
  'block stay': 'over_block',
  'closure stay': 'possible',
};

/** The conflicts there are among them: each as `KIND FROM/TO SOURCE+SOURCE`. */
export function conflictsAmong(taken: readonly Taken[]): string[] {
  const sorted = [...taken].sort((a, b) => byNights(a.nights, b.nights));
  return sorted.flatMap((one, i) =>
    sorted.slice(i + 1).flatMap(other => {
      const nights = intersection(one.nights, other.nights);
      const kind = KIND_BETWEEN[[one.kind, other.kind].sort().join(' ')];
      if (!nights || !kind || one.source === other.source) return [];
      return [conflictText(kind, nights, [one.source, other.source])];
    }),
  );
}

export const conflictText = (kind: string, { from, to }: Nights, sources: readonly string[]): string =>
  `${kind} ${from}/${to} ${[...sources].sort().join('+')}`;

export const takenText = ({ source, nights: { from, to } }: Pick<Taken, 'source' | 'nights'>): string =>
  `${source} ${from}/${to}`;

/** What one list has and the other lacks, each as often as it does. */
export function differences(
  expected: readonly string[],
  found: readonly string[],
): { missing: string[]; extra: string[] } {
  const left = [...found];
  const missing = expected.filter(one => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { missing, extra: left };
}
