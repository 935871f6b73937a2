import { Link } from 'react-router-dom';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import { inOrder } from './in-order.js';
import styles from './property-page.module.css';

/** The units, each with the platforms that sell it, and the way to its months. */
export const UnitList = ({ property }: { property: Property }) => (
  <section className={work.card} aria-label={say('Units')}>
    <div className={styles.heading}>
      <h2>{say('Units')}</h2>
    </div>
    <ul className={styles.rows}>
      {property.units.map(unit => {
        const platforms = inOrder(property.connections)
          .filter(({ feeds }) => feeds.some(({ unitId }) => unitId === unit.id))
          .map(({ platform }) => platform);
        return (
          <li key={unit.id}>
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
          </li>
        );
      })}
    </ul>
  </section>
);
