import { useSyncExternalStore } from 'react';
import { addDays, type Range } from '../time/day.js';
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
    this.drawn = Array.from({ length: LOT }, (_, phase) => this.toDraw(view, phase));
  }

  /** What is in view may be other days now. */
  look(span: Range, view: View): void {
    const was = this.drawn;
    const isOther = span !== this.span;
    this.span = span;
    this.drawn = was.map((before, phase) => this.toDraw(view, phase, isOther ? undefined : before));
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

  private toDraw(view: View, phase: number, before?: Drawn): Drawn {
    const { span } = this;
    const numbers = daysToDraw(span, view, phase);
    const { first, end } = numbers;
    if (before?.first === first && before.end === end) return before;
    return { ...numbers, days: { from: addDays(span.from, first), to: addDays(span.from, end) } };
  }
}

/** The days that the row of this index draws; those of the first one for what is drawn once. */
export const useDrawnDays = (days: DrawnDays, index = 0): Range =>
  useSyncExternalStore(days.subscribe, () => days.ofRow(index));
