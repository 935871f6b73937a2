import { Menu, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconRefresh } from '@tabler/icons-react';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Connection, Property } from '../server/shapes.js';
import { count } from '../time/day.js';
import styles from './health-summary.module.css';
import { needsPerson, STATES } from './states.js';

interface Props {
  readonly properties: readonly Property[];
  readonly onOpenConnection: (connection: Connection) => void;
}

/** One line on the health of everything; a click lists what needs a person. */
export function HealthSummary({ properties, onOpenConnection }: Props) {
  const all = properties
    .flatMap(property => property.connections.map(connection => ({ property, connection })))
    .filter(({ connection }) => STATES[connection.health.state].tone !== 'idle');
  if (all.length === 0) return null;
  const needing = all.filter(({ connection }) => needsPerson(connection));
  const waiting = all.filter(({ connection }) => STATES[connection.health.state].tone === 'wait');

  if (needing.length === 0) {
    const calm = waiting.length === 0;
    const words = calm
      ? `${count(all.length, 'connection')} in step`
      : `${waiting.length} of ${all.length} being read`;
    return (
      <span className={styles.summary} data-tone={calm ? 'good' : 'wait'}>
        {calm ? <IconCircleCheckFilled size={16} aria-hidden /> : <IconRefresh size={16} aria-hidden />}
        {words}
      </span>
    );
  }
  return (
    <Menu position="bottom-start" shadow="md" width={300}>
      <Menu.Target>
        <UnstyledButton className={styles.summary} data-tone="bad">
          <IconAlertTriangle size={16} aria-hidden />
          {needing.length === 1 ? '1 connection needs you' : `${needing.length} connections need you`}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {needing.map(({ property, connection }) => (
          <Menu.Item
            key={connection.id}
            leftSection={<PlatformMark source={connection.platform} />}
            onClick={() => onOpenConnection(connection)}
          >
            <strong className={styles.place}>
              {property.name} on {SOURCE_NAMES[connection.platform]}
            </strong>
            <span className={styles.says}>
              {connection.health.problem?.says ?? STATES[connection.health.state].means}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
