import { useSyncExternalStore } from 'react';
import { addDays, daysBetween, type Range } from '../time/day.js';
import { type DayNumbers, daysToDraw, LOT, type View } from './span.js';

/** The days of a lot of rows, and which of the span's these are. */
interface Drawn extends DayNumbers {
  readonly days: Range;
}

/** Days from the beginning of one row's lots to the next row's; each of `LOT` rows has its own. */
const STEP = 5;

/**
 * Which days are drawn, told to the rows themselves. The lots of one row begin on another day than those of the next, so
 * that a scroll along the days draws a few rows anew with each day, and never all of them at once.
 */
export class DrawnDays {
  private readonly told = new Set<() => void>();
  private drawn: Drawn[];

  constructor(
    private span: Range,
    view: View,
  ) {
    this.drawn = this.toDraw(view);
  }

  /** What is in view may be other days now. */
  look(span: Range, view: View): void {
    const was = this.drawn;
    const isOther = span !== this.span;
    this.span = span;
    this.drawn = this.toDraw(view, isOther ? [] : was);
    if (this.drawn.some((one, phase) => one !== was[phase])) for (const tell of this.told) tell();
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.told.add(tell);
    return () => this.told.delete(tell);
  };

  /** The same range for as long as its days are the same. */
  ofRow(index: number): Range {
    return this.drawn[(index * STEP) % LOT]!.days;
  }

  /** One for each phase; what was drawn before where its days are the same. */
  private toDraw(view: View, was: readonly Drawn[] = []): Drawn[] {
    const { from, to } = this.span;
    const length = daysBetween(from, to);
    return Array.from({ length: LOT }, (_, phase) => {
      const { first, end } = daysToDraw(length, view, phase);
      const before = was[phase];
      if (before?.first === first && before.end === end) return before;
      return { first, end, days: { from: addDays(from, first), to: addDays(from, end) } };
    });
  }
}

/** The days that the row of this index draws; those of the first one for what is drawn once. */
export const useDrawnDays = (days: DrawnDays, index = 0): Range =>
  useSyncExternalStore(days.subscribe, () => days.ofRow(index));
