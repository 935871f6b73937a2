import type { Entry } from '../entry.js';
import { type Day, type Nights, overlap } from '../nights.js';

/** The calendar of one unit, as far as moving guests is concerned. */
export interface UnitCalendar {
  readonly unitId: string;
  /** What takes its nights, echoes and platforms' own windows left out. */
  readonly taken: readonly Entry[];
}

export interface Move {
  readonly entryId: string;
  readonly toUnitId: string;
}

/** The most guests that are asked to change their room so that one can come in. */
const MOST_SWAPS = 2;

/**
 * Ways to give a guest another unit of the same property: into one that is free, or into one whose later guests can be
 * moved themselves to where they have room. Those with fewer moves first. Who has arrived is moved nowhere.
 */
export function waysToMove(
  guest: Entry,
  home: UnitCalendar,
  others: readonly UnitCalendar[],
  today: Day,
): readonly (readonly Move[])[] {
  if (guest.nights.from < today) return [];
  const ways: Move[][] = [];
  for (const target of others) {
    const swaps = clear(guest, target, [home, ...others], today);
    if (swaps) ways.push([{ entryId: guest.id, toUnitId: target.unitId }, ...swaps]);
  }
  return ways.sort((a, b) => a.length - b.length);
}

/** Moves that empty `target` for the guest; undefined where it cannot be emptied. */
function clear(
  guest: Entry,
  target: UnitCalendar,
  units: readonly UnitCalendar[],
  today: Day,
): Move[] | undefined {
  const inTheWay = target.taken.filter(entry => overlap(entry.nights, guest.nights));
  if (inTheWay.length > MOST_SWAPS) return undefined;
  const moves: { readonly move: Move; readonly nights: Nights }[] = [];
  for (const entry of inTheWay) {
    if (entry.kind !== 'stay' || entry.nights.from < today) return undefined;
    const room = units.find(
      unit =>
        unit.unitId !== target.unitId && isFree(unit, entry.nights, guest.id) && !isPromised(unit, entry),
    );
    if (!room) return undefined;
    moves.push({ move: { entryId: entry.id, toUnitId: room.unitId }, nights: entry.nights });
  }
  return moves.map(({ move }) => move);

  function isPromised(unit: UnitCalendar, { nights }: Entry): boolean {
    return moves.some(({ move, nights: other }) => move.toUnitId === unit.unitId && overlap(nights, other));
  }
}

const isFree = ({ taken }: UnitCalendar, nights: Nights, leaving: string): boolean =>
  !taken.some(entry => entry.id !== leaving && overlap(entry.nights, nights));
