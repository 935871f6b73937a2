import { type CSSProperties, memo } from 'react';
import {
  addDays,
  type Day,
  dayAndMonth,
  daysBetween,
  monthAndYear,
  type Range,
  shortMonth,
  weekday,
} from '../time/day.js';
import { locale } from '../words/language.js';
import styles from './day-heading.module.css';
import { type DrawnDays, useDrawnDays } from './drawn-days.js';
import type { Zoom } from './span.js';

/** Of the days from Monday on. */
const LETTERS = (() => {
  const letter = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const monday = Date.UTC(2026, 0, 5);
  return Array.from({ length: 7 }, (_, i) => letter.format(monday + i * 86_400_000));
})();

interface Month {
  readonly first: Day;
  readonly days: number;
}

function monthsOf({ from, to }: Range): Month[] {
  const months: Month[] = [];
  for (let first = from; first < to; ) {
    const inNext = addDays(`${first.slice(0, 7)}-01`, 32);
    const next = `${inNext.slice(0, 7)}-01`;
    months.push({ first, days: daysBetween(first, next < to ? next : to) });
    first = next;
  }
  return months;
}

const daysOf = ({ from, to }: Range): Day[] =>
  Array.from({ length: daysBetween(from, to) }, (_, i) => addDays(from, i));

interface Props {
  readonly span: Range;
  readonly days: DrawnDays;
  readonly today: Day;
  readonly zoom: Zoom;
}

interface DaysProps {
  readonly drawn: Range;
  readonly today: Day;
}

const Days = ({ drawn, today }: DaysProps) =>
  daysOf(drawn).map(day => (
    <div
      key={day}
      className={styles.day}
      data-weekend={weekday(day) > 4 ? '' : undefined}
      data-today={day === today ? '' : undefined}
      data-letter={LETTERS[weekday(day)]}
    >
      <b>{Number(day.slice(8))}</b>
    </div>
  ));

/** Where days are narrow, each week says the date of its Monday. */
const Weeks = ({ drawn, today }: DaysProps) =>
  daysOf(drawn).map(day => (
    <div
      key={day}
      className={styles.narrow}
      data-weekend={weekday(day) > 4 ? '' : undefined}
      data-monday={weekday(day) === 0 ? '' : undefined}
      data-today={day === today ? '' : undefined}
    >
      {weekday(day) === 0 && <span>{dayAndMonth(day)}</span>}
    </div>
  ));

/** Months over days. For the eye: every entry says its own dates. */
export const DayHeading = memo(function DayHeading({ span, days: drawnDays, today, zoom }: Props) {
  const drawn = useDrawnDays(drawnDays);
  const skipped = { '--skipped': daysBetween(span.from, drawn.from) } as CSSProperties;
  return (
    <div className={styles.heading} aria-hidden>
      <div className={styles.corner} />
      <div className={styles.all}>
        <div className={styles.months} style={skipped}>
          {monthsOf(drawn).map(({ first, days }) => (
            <div key={first} className={styles.month} style={{ width: `calc(${days} * var(--day))` }}>
              {days > 3 && (
                <span>{zoom === 'month' || days > 20 ? monthAndYear(first) : shortMonth(first)}</span>
              )}
            </div>
          ))}
        </div>
        <div className={styles.days} style={skipped}>
          {zoom === 'month' ? <Days drawn={drawn} today={today} /> : <Weeks drawn={drawn} today={today} />}
        </div>
      </div>
    </div>
  );
});
