import type { Platform } from '../entry.js';
import { addDays, type Day, intersection, merge, type Nights, subtract } from '../nights.js';
import { closedByHand, stillClosed } from './confirmation.js';
import { shared } from './shared.js';
import type { Situation, TakenNights } from './situation.js';
import { type Step, soonestFirst } from './step.js';

/*
 * What is to be done for a unit on a platform is never written down. It is, each time anew,
 *
 *   close  = taken by others − closed there already
 *   reopen = closed there by hand − taken by others
 *
 * from today on. Taken by others: every active entry of another source but the windows (`rule`) of that source, echoes,
 * and what a person closed there at our asking, or two platforms kept by hand would each keep the other closed for
 * ever. Closed already: what a person or the platform's calendar confirmed, what it shows as sold, closed or outside
 * of its own window, and what it was told by our calendar.
 *
 * Steps are the fewest ranges of just these nights. A range that would bridge nights which are closed already would be
 * one step fewer, and every extranet takes it; it is not made, because a tick must confirm what was asked and nothing
 * else: a night between may be the platform's own guest, or be confirmed by somebody else who takes it back.
 *
 * The platform's own window counts both ways. What it does not sell need not be closed, nor opened.
 */

/** Why nights need no closing. Each the fewest ranges, from today on. */
export interface Closed {
  readonly confirmed: readonly Nights[];
  /** Its calendar shows them as closed by a person, or closed for a reason it does not tell. */
  readonly shown: readonly Nights[];
  /** It has a guest itself. */
  readonly sold: readonly Nights[];
  readonly told: readonly Nights[];
  /** Its calendar showed them closed as we had asked, and no longer does. */
  readonly openAgain: readonly Nights[];
}

export interface Owed {
  readonly unitId: string;
  /** The soonest first. */
  readonly steps: readonly Step[];
  readonly taken: readonly Nights[];
  readonly closed: Closed;
  /** Confirmed by a person, and shown by its calendar now: to be recorded as confirmed by the feed. */
  readonly nowSeen: readonly Nights[];
}

export function owedOn(situation: Situation): Owed {
  const { platform, entries, today, unitId } = situation;
  const ahead = (nights: readonly Nights[]) => subtract(nights, [{ from: FIRST_DAY, to: today }]);
  const own = (...kinds: readonly TakenNights['kind'][]) =>
    ahead(entries.filter(one => one.source === platform && kinds.includes(one.kind)).map(one => one.nights));

  const shown = own('block', 'closure');
  const sold = own('stay');
  const byHand = closedByHand(situation.confirmations, platform);
  const window = own('rule');
  const stands = situation.hasFeed ? [...shown, ...sold, ...window] : undefined;
  const confirmed = ahead(stillClosed(byHand, stands));
  const told = ahead(situation.told ?? []);
  const takenEach = takenByOthers(situation).flatMap(one => ahead([one]));
  const taken = merge(takenEach);

  const close = subtract(toClose(takenEach, situation), [
    ...confirmed,
    ...shown,
    ...sold,
    ...window,
    ...told,
  ]);
  const reopen = subtract(confirmed, [...taken, ...sold, ...window]);
  return {
    unitId,
    steps: [
      ...close.map(nights => ({ unitId, kind: 'close' as const, nights })),
      ...reopen.map(nights => ({ unitId, kind: 'reopen' as const, nights })),
    ].sort(soonestFirst),
    taken,
    closed: { confirmed, shown, sold, told, openAgain: ahead(subtract(byHand.seen, stands ?? byHand.seen)) },
    nowSeen: subtract(shared(byHand.onWord, shown), told),
  };
}

const FIRST_DAY: Day = '0001-01-01';

function takenByOthers({ platform, entries, confirmations }: Situation): Nights[] {
  return entries.flatMap(one => {
    if (one.source === platform || one.kind === 'rule' || one.isEcho) return [];
    if (one.kind === 'stay' || one.source === 'direct') return [one.nights];
    return subtract([one.nights], askedFor(one.source));
  });

  function askedFor(source: Platform): readonly Nights[] {
    const { onWord, seen } = closedByHand(confirmations, source);
    return [...onWord, ...seen];
  }
}

/** Whole entries where they are near, or a long one would be asked for again each day by one night more. */
function toClose(
  taken: readonly Nights[],
  { closesByHand, nearDays, today, sellsUntil }: Situation,
): Nights[] {
  switch (closesByHand) {
    case 'none':
      return [];
    case 'near':
      return sellable(
        taken.filter(({ from }) => from <= addDays(today, nearDays)),
        sellsUntil,
      );
    case 'all':
      return sellable(taken, sellsUntil);
  }
}

const sellable = (nights: readonly Nights[], until: Day | undefined): Nights[] =>
  until ? nights.flatMap(one => intersection(one, { from: FIRST_DAY, to: until }) ?? []) : [...nights];
