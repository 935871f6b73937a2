import { byNights, type Nights } from '../nights.js';

/** `close`: make nights unavailable in a platform's extranet. `reopen`: make them available again. */
export const STEP_KINDS = ['close', 'reopen'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One thing to do in an extranet: one range of nights of one unit. */
export interface Step {
  readonly unitId: string;
  readonly kind: StepKind;
  readonly nights: Nights;
}

/**
 * What a guest could book soonest comes first. On the same night closing comes before reopening: a double booking
 * costs more than a night unsold.
 */
export const soonestFirst = (a: Step, b: Step): number =>
  compare(a.nights.from, b.nights.from) ||
  compare(a.kind, b.kind) ||
  byNights(a.nights, b.nights) ||
  compare(a.unitId, b.unitId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
