import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { StateBadge } from '../health/state-badge.js';
import { SOURCE_NAMES } from '../platform/names.js';
import type { Connection } from '../server/shapes.js';
import { atPlaceWithYear } from '../time/at-place.js';
import { say } from '../words/say.js';
import type { EntryAtHome } from './entry-panel.js';
import styles from './entry-panel.module.css';

interface Props extends EntryAtHome {
  readonly onOpenConnection: (connection: Connection) => void;
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** Who and since when, from where. */
export function EntryFacts({ entry, property, unit, onOpenConnection }: Props) {
  const { source, guest, firstSeenAt, missingSince, endedAt } = entry;
  const connection = property.connections.find(c => c.platform === source);
  const feed = connection?.feeds.find(({ unitId }) => unitId === unit.id);
  const at = (instant: string) => atPlaceWithYear(instant, property.timezone);
  return (
    <dl className={styles.facts}>
      {guest?.reservationCode && <Fact name={say('Reservation')}>{guest.reservationCode}</Fact>}
      {guest?.phoneDigits && <Fact name={say('Phone ends in')}>{guest.phoneDigits}</Fact>}
      <Fact name={say('Known since')}>{at(firstSeenAt)}</Fact>
      {missingSince && !endedAt && (
        <Fact name={say('Missing since')}>
          {say('{since}. Kept taken until a second answer agrees.', { since: at(missingSince) })}
        </Fact>
      )}
      {endedAt && <Fact name={say('Ended')}>{at(endedAt)}</Fact>}
      {connection && (
        <Fact name={say('Read from')}>
          <button type="button" className={styles.connection} onClick={() => onOpenConnection(connection)}>
            {say('{platform} connection', { platform: SOURCE_NAMES[source] })}
          </button>
          <StateBadge state={connection.health.state} />
          {feed?.importUrl && (
            <Link className={styles.answers!} to={`/feeds/${feed.id}`}>
              {say('All answers of its link')}
            </Link>
          )}
        </Fact>
      )}
    </dl>
  );
}
