import { Menu } from '@mantine/core';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { problemWords } from '../server/problem-words.js';
import type { Connection, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './health-summary.module.css';
import { STATES } from './states.js';

interface Props {
  readonly needing: readonly { readonly property: Property; readonly connection: Connection }[];
  readonly onOpen: (connection: Connection) => void;
}

/** Each connection that needs a person, and what is the matter with it. */
export const NeedingItems = ({ needing, onOpen }: Props) =>
  needing.map(({ property, connection }) => (
    <Menu.Item
      key={connection.id}
      leftSection={<PlatformMark source={connection.platform} />}
      onClick={() => onOpen(connection)}
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
  ));
