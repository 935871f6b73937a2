import { Link } from 'react-router-dom';
import { ProblemNote } from '../page/problem-note.js';
import { useEntryHistory } from '../server/entries.js';
import { atPlaceWithYear, whoseTime } from '../time/at-place.js';
import { say } from '../words/say.js';
import type { EntryAtHome } from './entry-panel.js';
import styles from './entry-panel.module.css';
import { type HistoryLine, historySentence } from './history-words.js';

/** Evidence: what each answer said of the entry, oldest first, with the way to that answer. */
export function EntryPast({ entry, property, unit }: EntryAtHome) {
  const { data, error } = useEntryHistory(entry, property.id);
  const feed = property.connections
    .find(({ platform }) => platform === entry.source)
    ?.feeds.find(({ unitId }) => unitId === unit.id);
  if (!data)
    return error ? (
      <ProblemNote error={error} />
    ) : (
      <p className={styles.means} role="status" aria-busy>
        {say('Reading its history…')}
      </p>
    );
  const at = (instant: string) => atPlaceWithYear(instant, property.timezone);
  return (
    <section aria-label={say('History')}>
      <h3 className={styles.heading}>{say('What became of it')}</h3>
      <ol className={styles.history}>
        {data.lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={i}>
            <time dateTime={line.at}>{at(line.at)}</time>
            <span>
              <span>{historySentence(line)}</span> <Unseen line={line} at={at} />{' '}
              {line.snapshotId && feed && (
                <Link className={styles.answers!} to={`/feeds/${feed.id}?at=${encodeURIComponent(line.at)}`}>
                  {say('What the link said then')}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.zone}>{whoseTime(property.timezone)}</p>
    </section>
  );
}

const Unseen = ({ line, at }: { line: HistoryLine; at: (instant: string) => string }) =>
  line.unseenAt ? say('The answer of {when} did not list it yet.', { when: at(line.unseenAt) }) : null;
