import type { Entry, Kind } from '../server/shapes.js';

/** Where an entry is drawn in its unit's row: a bar in a full lane, or a strip beneath the first lane. */
export interface Placed {
  readonly entry: Entry;
  readonly shape: 'bar' | 'strip';
  readonly lane: number;
}

export interface Arrangement {
  readonly placed: readonly Placed[];
  readonly barLanes: number;
  readonly stripLanes: number;
}

const RANK: Record<Kind, number> = { stay: 0, block: 1, closure: 2, rule: 3 };

const byRankThenNights = (a: Entry, b: Entry): number =>
  RANK[a.kind] - RANK[b.kind] || (a.nights.from < b.nights.from ? -1 : a.nights.from > b.nights.from ? 1 : 0);

/** The first lane whose entries leave the nights free; opens one where none does. */
function laneFor(lanes: Entry[][], entry: Entry): number {
  const free = lanes.findIndex(lane =>
    lane.every(other => entry.nights.to <= other.nights.from || other.nights.to <= entry.nights.from),
  );
  if (free >= 0) lanes[free]!.push(entry);
  else lanes.push([entry]);
  return free >= 0 ? free : lanes.length - 1;
}

/**
 * A stay is always a bar: two stays on the same nights stand one above the other. Anything else is a bar where
 * the first lane has room, else a strip: what a platform closed because of a stay sold elsewhere underlines
 * that stay instead of doubling it.
 */
export function arrange(entries: readonly Entry[]): Arrangement {
  const bars: Entry[][] = [[]];
  const strips: Entry[][] = [];
  const placed = [...entries].sort(byRankThenNights).map((entry): Placed => {
    if (entry.kind === 'stay') return { entry, shape: 'bar', lane: laneFor(bars, entry) };
    const room = bars[0]!.every(o => entry.nights.to <= o.nights.from || o.nights.to <= entry.nights.from);
    if (room) bars[0]!.push(entry);
    return room ? { entry, shape: 'bar', lane: 0 } : { entry, shape: 'strip', lane: laneFor(strips, entry) };
  });
  placed.sort((a, b) => (a.entry.nights.from < b.entry.nights.from ? -1 : 1));
  return { placed, barLanes: bars.length, stripLanes: strips.length };
}
