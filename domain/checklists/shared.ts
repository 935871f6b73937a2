import { intersection, merge, type Nights } from '../nights.js';

/** Nights that both hold, as the fewest ranges. */
export const shared = (some: readonly Nights[], others: readonly Nights[]): Nights[] =>
  merge(some.flatMap(a => others.flatMap(b => intersection(a, b) ?? [])));
