import { Menu, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconRefresh } from '@tabler/icons-react';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { problemWords } from '../server/problem-words.js';
import type { Connection, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
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
      ? say('{connections, plural, one {# connection} other {# connections}} in step', {
          connections: all.length,
        })
      : say('{waiting} of {all} being read', { waiting: waiting.length, all: all.length });
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
          {say('{connections, plural, one {# connection needs you} other {# connections need you}}', {
            connections: needing.length,
          })}
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
              {say('{property} on {platform}', {
                property: property.name,
                platform: SOURCE_NAMES[connection.platform],
              })}
            </strong>
            <span className={styles.says}>
              {connection.health.problem
                ? problemWords(connection.health.problem).says
                : STATES[connection.health.state].means}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
