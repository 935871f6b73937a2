import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import styles from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Conflict } from '../server/conflicts.js';
import { nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { ConflictMark } from './conflict-mark.js';

/** One conflict in a list; leads to its page. */
export const ConflictRow = ({ conflict }: { conflict: Conflict }) => {
  const { id, nights, sides } = conflict;
  return (
    <li>
      <Link className={styles.item!} to={`/conflicts/${id}`}>
        <div>
          <div className={styles.marks}>
            <ConflictMark conflict={conflict} />
          </div>
          <strong>{[unitInWords(conflict.property, conflict.unit), nightsInWords(nights)].join(', ')}</strong>
          <div className={styles.place}>
            {sides.map(({ source, entryId }, i) => (
              <span key={entryId}>
                {i > 0 && ` ${say('and')} `}
                <PlatformMark source={source} /> {SOURCE_NAMES[source]}
              </span>
            ))}
          </div>
        </div>
        <IconChevronRight className={styles.more} size={18} aria-hidden />
      </Link>
    </li>
  );
};
