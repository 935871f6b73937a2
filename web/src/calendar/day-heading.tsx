import { memo } from 'react';
import { addDays, type Day, daysBetween, monthAndYear, type Range, weekday } from '../time/day.js';
import styles from './day-heading.module.css';

const LETTERS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];

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

/** Months over days. For the eye: every entry says its own dates. */
export const DayHeading = memo(function DayHeading({ range, today }: { range: Range; today: Day }) {
  return (
    <div className={styles.heading} aria-hidden>
      <div className={styles.corner} />
      <div>
        <div className={styles.months}>
          {monthsOf(range).map(({ first, days }) => (
            <div key={first} className={styles.month} style={{ width: `calc(${days} * var(--day))` }}>
              {days > 3 && <span>{monthAndYear(first)}</span>}
            </div>
          ))}
        </div>
        <div className={styles.days}>
          {Array.from({ length: daysBetween(range.from, range.to) }, (_, i) => addDays(range.from, i)).map(
            day => (
              <div
                key={day}
                className={styles.day}
                data-weekend={weekday(day) > 4 ? '' : undefined}
                data-today={day === today ? '' : undefined}
              >
                <span>{LETTERS[weekday(day)]}</span>
                <b>{Number(day.slice(8))}</b>
              </div>
            ),
          )}
        </div>
      </div>
    </div>
  );
});
