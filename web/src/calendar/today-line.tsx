import { daysBetween, type Range, today } from '../time/day.js';
import { useNow } from '../time/now.js';
import styles from './calendar.module.css';

/** Now, on this browser's clock, as a line down the calendar. */
export function TodayLine({ range }: { range: Range }) {
  const now = useNow();
  const at = new Date(now);
  const days = daysBetween(range.from, today(now)) + (at.getHours() * 60 + at.getMinutes()) / 1440;
  return <div className={styles.today} style={{ left: `calc(var(--names) + ${days} * var(--day))` }} />;
}
