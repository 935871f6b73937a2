import { Link } from 'react-router-dom';
import { ProblemNote } from '../page/problem-note.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { type ToldPlatform, useTold } from '../server/one-entry.js';
import { atPlace } from '../time/at-place.js';
import { say } from '../words/say.js';
import type { EntryAtHome } from './entry-panel.js';
import styles from './entry-panel.module.css';
import { toldInWords, toneOf } from './told-words.js';

/** Which other platform of the unit was told of the nights, how, and when. */
export function EntryTold({ entry, property }: EntryAtHome) {
  const { data, error } = useTold(entry.id);
  const at = (instant: string) => atPlace(instant, property.timezone);
  return (
    <section aria-label={say('Who was told')}>
      <h3 className={styles.heading}>{say('Who was told, and when')}</h3>
      {!data ? (
        error ? (
          <ProblemNote error={error} />
        ) : (
          <p className={styles.means} role="status" aria-busy>
            {say('Reading…')}
          </p>
        )
      ) : data.tellsNobody ? (
        <p className={styles.means}>
          {data.tellsNobody === 'echo'
            ? say('Nobody: it only repeats what the platform was told.')
            : say('Nobody: a platform’s own window closes nothing elsewhere.')}
        </p>
      ) : data.platforms.length === 0 ? (
        <p className={styles.means}>{say('No other platform sells this unit.')}</p>
      ) : (
        <ul className={styles.told}>
          {data.platforms.map(one => (
            <li key={one.connectionId} data-tone={toneOf(one)}>
              <PlatformMark source={one.platform} />
              <Line one={one} at={at} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Line = ({ one, at }: { one: ToldPlatform; at: (instant: string) => string }) => (
  <span>
    {toldInWords(one, SOURCE_NAMES[one.platform], at)}{' '}
    {one.taskId && (
      <Link className={styles.answers!} to={`/tasks/${one.taskId}`}>
        {say('The checklist')}
      </Link>
    )}
  </span>
);
