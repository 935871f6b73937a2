import { type Day, merge, type Nights, sameNights, subtract } from '../nights.js';
import type { Owed } from './owed.js';
import { shared } from './shared.js';
import { type Step, soonestFirst } from './step.js';

/*
 * A list that somebody has in hand changes as little as possible. A step keeps its id while any of its nights are owed.
 * It may shrink: doing what was asked before does no harm. It never grows, for who ticks it has done what it said when
 * they read it; new nights are a step of their own, also where they touch one in hand. Where a middle piece is no
 * longer owed, the earliest piece keeps the id and the others are new.
 */

/** A step that is shown in an open task. */
export interface StepInHand extends Step {
  readonly id: string;
}

/**
 * Why a step is over. `confirmed`: a person did it. `seen`: the platform's own calendar shows it. `told`: the platform
 * has read our calendar. `sold_there`: the platform has a guest of its own, which is a conflict. `passed`: its nights
 * have. `not_needed`: the reason went: cancelled, or booked again.
 */
export type OverBecause = 'confirmed' | 'seen' | 'told' | 'sold_there' | 'passed' | 'not_needed';

export interface Revision {
  /** `was` is set where the step has shrunk. */
  readonly kept: readonly (StepInHand & { readonly was?: Nights })[];
  readonly over: readonly { readonly step: StepInHand; readonly because: OverBecause }[];
  readonly added: readonly Step[];
  /** Nights that the platform's own calendar now shows closed as asked: to be recorded as confirmed by the feed. */
  readonly seen: readonly Nights[];
}

/** What becomes of the steps in hand of one unit on one platform. */
export function revise(inHand: readonly StepInHand[], owed: Owed, today: Day): Revision {
  const kept: (StepInHand & { was?: Nights })[] = [];
  const over: { step: StepInHand; because: OverBecause }[] = [];
  let claimed: Step[] = [];
  for (const step of [...inHand].sort(soonestFirst)) {
    const [left] = subtract(shared([step.nights], nightsOf(owed.steps, step)), nightsOf(claimed, step));
    if (!left) {
      over.push({ step, because: whyOver(step, owed, today) });
      continue;
    }
    claimed = [...claimed, { ...step, nights: left }];
    kept.push(sameNights(left, step.nights) ? step : { ...step, nights: left, was: step.nights });
  }
  return { kept, over, added: notClaimed(owed, claimed), seen: seenNow(inHand, owed) };
}

const nightsOf = (steps: readonly Step[], { kind }: Pick<Step, 'kind'>): Nights[] =>
  steps.filter(one => one.kind === kind).map(one => one.nights);

const notClaimed = (owed: Owed, claimed: readonly Step[]): Step[] =>
  owed.steps
    .flatMap(step => subtract([step.nights], nightsOf(claimed, step)).map(nights => ({ ...step, nights })))
    .sort(soonestFirst);

const seenNow = (inHand: readonly StepInHand[], { closed, nowSeen }: Owed): Nights[] =>
  merge([
    ...nowSeen,
    ...subtract(shared(nightsOf(inHand, { kind: 'close' }), closed.shown), [
      ...closed.confirmed,
      ...closed.told,
      ...closed.sold,
    ]),
  ]);

function whyOver({ kind, nights }: Step, { closed, taken }: Owed, today: Day): OverBecause {
  const ahead = subtract([nights], [{ from: nights.from, to: today }]);
  if (ahead.length === 0) return 'passed';
  const are = (...within: readonly (readonly Nights[])[]): boolean =>
    subtract(ahead, within.flat()).length === 0;
  if (kind === 'reopen') {
    if (are(closed.openAgain)) return 'seen';
    return shared(ahead, [...taken, ...closed.confirmed]).length > 0 ? 'not_needed' : 'confirmed';
  }
  if (subtract(ahead, taken).length > 0) return are(closed.confirmed) ? 'confirmed' : 'not_needed';
  if (are(closed.confirmed)) return 'confirmed';
  if (are(closed.confirmed, closed.told)) return 'told';
  if (are(closed.confirmed, closed.told, closed.shown)) return 'seen';
  if (shared(ahead, closed.sold).length > 0) return 'sold_there';
  return 'not_needed';
}
