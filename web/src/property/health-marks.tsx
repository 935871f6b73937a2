import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { StateIcon } from '../health/state-badge.js';
import { STATES } from '../health/states.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Connection, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './health-marks.module.css';
import { inOrder } from './in-order.js';

interface Props {
  readonly property: Property;
  readonly onOpenConnection: (connection: Connection) => void;
}

/** The platforms of a property with the health of each, as small as it goes. */
export const HealthMarks = ({ property, onOpenConnection }: Props) => (
  <div className={styles.marks}>
    {inOrder(property.connections).map(connection => {
      const { platform, health } = connection;
      const words = say('{platform}: {state}', {
        platform: SOURCE_NAMES[platform],
        state: STATES[health.state].name,
      });
      return (
        <UnstyledButton
          key={connection.id}
          className={styles.mark}
          data-tone={STATES[health.state].tone}
          title={words}
          onClick={() => onOpenConnection(connection)}
        >
          <VisuallyHidden>
            {say('{platform} of {property}: {state}', {
              platform: SOURCE_NAMES[platform],
              property: property.name,
              state: STATES[health.state].name,
            })}
          </VisuallyHidden>
          <PlatformMark source={platform} />
          <StateIcon state={health.state} />
        </UnstyledButton>
      );
    })}
  </div>
);
