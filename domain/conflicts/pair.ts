import type { Conflict } from './detect.js';

/** The two entries of a conflict, in the order of their ids: whichever is named first, it is the same conflict. */
export type Pair = readonly [string, string];

export const pairOf = ({ between: [a, b] }: Pick<Conflict, 'between'>): Pair =>
  a.id < b.id ? [a.id, b.id] : [b.id, a.id];

export const pairKey = ([a, b]: Pair): string => `${a} ${b}`;
