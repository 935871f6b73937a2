import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { connectAddress } from '../connection/connect-steps.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Connection, Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { AddUnit } from './add-unit.js';
import { inOrder } from './in-order.js';
import styles from './property-page.module.css';
import { UnitMenu } from './unit-menu.js';

/** The units, each with the platforms that sell it, those that do not know it yet, and the way to its months. */
export function UnitList({ property }: { property: Property }) {
  const mayChange = useMay('manager');
  return (
    <section className={work.card} aria-label={say('Units')}>
      <div className={styles.heading}>
        <h2>{say('Units')}</h2>
        {mayChange && <AddUnit property={property} />}
      </div>
      <ul className={styles.rows}>
        {property.units.map(unit => {
          const sells = ({ feeds }: Connection) => feeds.some(({ unitId }) => unitId === unit.id);
          const connections = inOrder(property.connections);
          const platforms = connections.filter(sells).map(({ platform }) => platform);
          const missing = connections.filter(one => !sells(one)).map(({ platform }) => platform);
          return (
            <li key={unit.id}>
              <div className={styles.unit}>
                <Link className={styles.row} to={`/units/${unit.id}`}>
                  <span className={styles.what}>
                    <strong>{unit.name}</strong>
                    <span>
                      {platforms.length > 0
                        ? platforms.map(platform => SOURCE_NAMES[platform]).join(', ')
                        : say('On no platform yet')}
                    </span>
                  </span>
                  <span className={styles.marks} aria-hidden>
                    {platforms.map(platform => (
                      <PlatformMark key={platform} source={platform} />
                    ))}
                  </span>
                </Link>
                {mayChange && <UnitMenu property={property} unit={unit} />}
              </div>
              {mayChange && missing.length > 0 && (
                <div className={styles.missing}>
                  {missing.map(platform => (
                    <Button
                      key={platform}
                      component={Link}
                      to={connectAddress(property.id, platform)}
                      variant="subtle"
                      size="compact-sm"
                    >
                      {say('Add {unit} to {platform}', {
                        unit: unit.name,
                        platform: SOURCE_NAMES[platform],
                      })}
                    </Button>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
