import { type CSSProperties, memo } from 'react';
import { addDays, daysBetween, type Range, weekday } from '../time/day.js';
import styles from './day-lines.module.css';
import { type DrawnDays, useDrawnDays } from './drawn-days.js';
import type { Zoom } from './span.js';

interface Props {
  readonly span: Range;
  readonly days: DrawnDays;
  readonly zoom: Zoom;
}

const SATURDAY = 5;

/**
 * The days drawn, down all rows: a line at each, or where they are narrow at each Monday, and weekends shaded. Plain
 * boxes of one colour: a gradient as wide as the calendar is reckoned point by point with every scroll.
 */
export const DayLines = memo(function DayLines({ span, days, zoom }: Props) {
  const drawn = useDrawnDays(days);
  const first = daysBetween(span.from, drawn.from);
  const all = Array.from({ length: daysBetween(drawn.from, drawn.to) }, (_, i) => ({
    at: first + i,
    weekday: weekday(addDays(drawn.from, i)),
  }));
  const place = (at: number) => ({ '--at': at }) as CSSProperties;
  return (
    <div aria-hidden>
      {all
        .filter(day => day.weekday >= SATURDAY)
        .map(({ at }) => (
          <div key={at} className={styles.weekend} style={place(at)} />
        ))}
      {all
        .filter(day => zoom === 'month' || day.weekday === 0)
        .map(({ at }) => (
          <div key={at} className={styles.line} data-zoom={zoom} style={place(at)} />
        ))}
    </div>
  );
});
