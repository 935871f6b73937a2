import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Movement } from '../server/today.js';
import { say } from '../words/say.js';
import { stayInWords, whoMoves } from './movement-words.js';
import styles from './today.module.css';

interface Props {
  /** The property's name, and what is said beside it. */
  readonly heading: ReactNode;
  readonly movements: readonly Movement[];
}

/** Who comes to one property on a day, and who leaves it. */
export const PropertyMovements = ({ heading, movements }: Props) => (
  <div className={styles.property}>
    <h4>{heading}</h4>
    <ul className={styles.movements}>
      {movements.map(movement => (
        <Who key={`${movement.what}/${movement.entry.id}`} movement={movement} />
      ))}
    </ul>
  </div>
);

function Who({ movement }: { movement: Movement }) {
  const { what, property, unit, entry } = movement;
  const Icon = what === 'arrival' ? IconArrowDownRight : IconArrowUpRight;
  return (
    <li>
      <span className={styles.way} data-what={what}>
        <Icon size={15} aria-hidden />
        {what === 'arrival' ? say('Arrives') : say('Leaves')}
      </span>
      <div>
        <strong>{whoMoves(movement)}</strong>
        <span className={work.place}>
          <PlatformMark source={entry.source} /> {entry.guest?.name && `${SOURCE_NAMES[entry.source]} · `}
          {unit.name !== property.name && `${unit.name} · `}
          {stayInWords(movement)}
        </span>
      </div>
    </li>
  );
}
