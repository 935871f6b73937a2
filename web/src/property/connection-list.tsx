import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { connectAddress } from '../connection/connect-steps.js';
import { StateBadge } from '../health/state-badge.js';
import { STATES } from '../health/states.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { problemWords } from '../server/problem-words.js';
import type { Connection, Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { ago } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import { inOrder } from './in-order.js';
import styles from './property-page.module.css';

interface Props {
  readonly property: Property;
  readonly onOpen: (connection: Connection) => void;
}

/** Each platform of the property with how it is read; opens all that is known of it. */
export function ConnectionList({ property, onOpen }: Props) {
  const now = useNow();
  const mayChange = useMay('manager');
  const saysOf = ({ health }: Connection): string => {
    if (health.problem) return problemWords(health.problem).says;
    return health.answeredAt
      ? say('Answered {ago}', { ago: ago(health.answeredAt, now) })
      : STATES[health.state].means;
  };
  return (
    <section className={work.card} aria-label={say('Connections')}>
      <div className={styles.heading}>
        <h2>{say('Connections')}</h2>
        {mayChange && (
          <Button
            component={Link}
            to={connectAddress(property.id)}
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
          >
            {say('Connect a platform')}
          </Button>
        )}
      </div>
      {property.connections.length === 0 && (
        <p className={work.words}>{say('No platform is connected. Nothing is read yet.')}</p>
      )}
      <ul className={styles.rows}>
        {inOrder(property.connections).map(connection => (
          <li key={connection.id}>
            <UnstyledButton className={styles.row} onClick={() => onOpen(connection)}>
              <PlatformMark source={connection.platform} />
              <span className={styles.what}>
                <strong>{SOURCE_NAMES[connection.platform]}</strong>
                <span>{saysOf(connection)}</span>
              </span>
              <StateBadge state={connection.health.state} />
              <IconChevronRight size={16} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
