import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconRefresh } from '@tabler/icons-react';
import { lazyNamed } from '../page/lazy-named.js';
import { MenuWhenAsked } from '../page/menu-when-asked.js';
import type { Connection, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './health-summary.module.css';
import { needsPerson, STATES } from './states.js';

const NeedingItems = lazyNamed(() => import('./needing-items.js'), 'NeedingItems');

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
    <MenuWhenAsked
      position="bottom-start"
      width={300}
      button={
        <UnstyledButton className={styles.summary} data-tone="bad">
          <IconAlertTriangle size={16} aria-hidden />
          {say('{connections, plural, one {# connection needs you} other {# connections need you}}', {
            connections: needing.length,
          })}
        </UnstyledButton>
      }
    >
      <NeedingItems needing={needing} onOpen={onOpenConnection} />
    </MenuWhenAsked>
  );
}
