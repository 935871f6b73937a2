import type { Platform } from '../entry.js';
import { elapsedMs, type Instant, later, MINUTE_MS } from '../instant.js';
import type { Nights } from '../nights.js';
import { factsOf } from '../platforms/index.js';
import type { Sighting } from './sources.js';

/** Nights that one source sold, or the owner keeps, and what another platform of the unit knows of it. */
export interface SoldElsewhere {
  readonly entryId: string;
  readonly source: Platform | 'direct';
  readonly nights: Nights;
  readonly seen: Sighting;
  readonly platform: Platform;
  /** The platform's first pull of our calendar that held these nights. */
  readonly pulledAt?: Instant;
  /** Since when the platform's own calendar shows them closed. */
  readonly shownSince?: Instant;
  /** Since when, by the word of a person, all of them are closed there. */
  readonly closedAt?: Instant;
}

/**
 * `open`: as far as we know the platform may still sell the nights. `told`: it has read our calendar with them.
 * `in_step`: its own calendar shows them closed, or a person has closed them there. `by_hand`: it reads no calendar, a
 * person has to close them.
 */
export type ExposureState = 'open' | 'by_hand' | 'told' | 'in_step';

export interface Exposure extends SoldElsewhere {
  readonly state: ExposureState;
  /** How long it was, or has been, able to sell them, from when we saw them: milliseconds. */
  readonly openMs: number;
  /** By when it should have read them; unset where it reads no calendar of ours. */
  readonly expectedBy?: Instant;
  readonly overdue: boolean;
}

export function exposureOf(sold: SoldElsewhere, now: Instant): Exposure {
  const facts = factsOf(sold.platform);
  const closedAt = sold.pulledAt ?? sold.shownSince ?? sold.closedAt;
  const expectedBy = facts.importsFeeds
    ? later(sold.seen.since, facts.rereadsWithinMinutes[1] * MINUTE_MS)
    : undefined;
  return {
    ...sold,
    state: stateOf(sold),
    openMs: Math.max(0, elapsedMs(sold.seen.since, closedAt ?? now)),
    ...(expectedBy && { expectedBy }),
    overdue: !closedAt && expectedBy !== undefined && now > expectedBy,
  };
}

function stateOf({ platform, pulledAt, shownSince, closedAt }: SoldElsewhere): ExposureState {
  if (shownSince ?? closedAt) return 'in_step';
  if (pulledAt) return 'told';
  return factsOf(platform).importsFeeds ? 'open' : 'by_hand';
}

/** The worst first: what a platform may still sell, the nearest check-in before later ones, the longest open first. */
export const worstFirst = (a: Exposure, b: Exposure): number =>
  RANK[a.state] - RANK[b.state] ||
  Number(b.overdue) - Number(a.overdue) ||
  compare(a.nights.from, b.nights.from) ||
  b.openMs - a.openMs ||
  compare(a.entryId + a.platform, b.entryId + b.platform);

const RANK: { readonly [S in ExposureState]: number } = { open: 0, by_hand: 1, told: 2, in_step: 3 };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
