import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { useAlertCounts } from '../server/alerts.js';
import { say } from '../words/say.js';
import styles from './alerts.module.css';

/** One line on what is open, which leads to it. */
export function OpenAlerts() {
  const { data: open } = useAlertCounts();
  if (!open) return null;
  const all = open.urgent + open.important + open.info;
  const tone = open.urgent > 0 ? 'bad' : all > 0 ? 'wait' : 'good';
  const words = [
    all === 0
      ? say('No open alerts')
      : say('{alerts, plural, one {# open alert} other {# open alerts}}', { alerts: all }),
    ...(open.urgent > 0 ? [say('{urgent} urgent', { urgent: open.urgent })] : []),
    ...(all > 0 && open.unacknowledged < all
      ? [say('{number} in hand', { number: all - open.unacknowledged })]
      : []),
  ];
  return (
    <Link className={styles.open} data-tone={tone} to="/alerts">
      {words.join(', ')}
      <IconChevronRight size={18} aria-hidden />
    </Link>
  );
}
