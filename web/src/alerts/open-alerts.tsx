import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { useAlertCounts } from '../server/alerts.js';
import { count } from '../time/day.js';
import styles from './alerts.module.css';

/** One line on what is open, which leads to it. */
export function OpenAlerts() {
  const { data: open } = useAlertCounts();
  if (!open) return null;
  const all = open.urgent + open.important + open.info;
  const tone = open.urgent > 0 ? 'bad' : all > 0 ? 'wait' : 'good';
  const words = [
    all === 0 ? 'No open alerts' : count(all, 'open alert'),
    ...(open.urgent > 0 ? [`${open.urgent} urgent`] : []),
    ...(all > 0 && open.unacknowledged < all ? [`${all - open.unacknowledged} in hand`] : []),
  ];
  return (
    <Link className={styles.open} data-tone={tone} to="/alerts">
      {words.join(', ')}
      <IconChevronRight size={18} aria-hidden />
    </Link>
  );
}
