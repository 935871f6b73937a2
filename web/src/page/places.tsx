import { NavLink } from 'react-router-dom';
import { useAlertCounts } from '../server/alerts.js';
import { useConflictCounts } from '../server/conflicts.js';
import { useTaskCounts } from '../server/tasks.js';
import styles from './places.module.css';

interface PlaceProps {
  readonly to: string;
  readonly name: string;
  /** How many wait there for a person. */
  readonly waiting?: number | undefined;
  readonly tone?: 'bad' | 'wait';
}

const Place = ({ to, name, waiting = 0, tone }: PlaceProps) => (
  <NavLink to={to} end={to === '/'} className={styles.place!}>
    {name}
    {waiting > 0 && (
      <span className={styles.count} data-tone={tone}>
        {waiting}
      </span>
    )}
  </NavLink>
);

/** The pages of daily work, with what waits on each. */
export function Places() {
  const { data: conflicts } = useConflictCounts();
  const { data: tasks } = useTaskCounts();
  const { data: alerts } = useAlertCounts();
  const open = conflicts?.open;
  return (
    <nav className={styles.places} aria-label="Pages">
      <Place to="/today" name="Today" />
      <Place to="/" name="Calendar" />
      <Place
        to="/tasks"
        name="Tasks"
        waiting={tasks && Object.values(tasks.open).reduce((sum, n) => sum + n, 0)}
        tone={tasks && tasks.late > 0 ? 'bad' : 'wait'}
      />
      <Place
        to="/conflicts"
        name="Conflicts"
        waiting={open && open.double_booking + open.possible + open.over_block}
        tone={open && open.double_booking > 0 ? 'bad' : 'wait'}
      />
      <Place
        to="/monitoring"
        name="Monitoring"
        waiting={alerts?.unacknowledged}
        tone={alerts && alerts.urgent > 0 ? 'bad' : 'wait'}
      />
    </nav>
  );
}
