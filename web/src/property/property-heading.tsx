import { memo } from 'react';
import { ConnectionChip } from '../connection/connection-chip.js';
import type { Connection, Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { placeName } from '../time/at-place.js';
import { say } from '../words/say.js';
import { inOrder } from './in-order.js';
import styles from './property-heading.module.css';
import { PropertyMenu } from './property-menu.js';

interface Props {
  readonly property: Property;
  readonly onOpenConnection: (connection: Connection) => void;
}

/** A property's name above its units, with the health of its connections and what can be done. */
export const PropertyHeading = memo(function PropertyHeading({ property, onOpenConnection }: Props) {
  const mayLook = useMay('operator');
  return (
    <header className={styles.heading}>
      <div className={styles.names}>
        <h2 className={styles.name}>{property.name}</h2>
        <span className={styles.zone} title={property.timezone}>
          {say('{place} time', { place: placeName(property.timezone) })}
        </span>
      </div>
      <ul className={styles.connections} aria-label={say('Connections')}>
        {inOrder(property.connections).map(connection => (
          <li key={connection.id}>
            <ConnectionChip connection={connection} onOpen={() => onOpenConnection(connection)} />
          </li>
        ))}
      </ul>
      {mayLook && (
        <div className={styles.menu}>
          <PropertyMenu property={property} />
        </div>
      )}
    </header>
  );
});
