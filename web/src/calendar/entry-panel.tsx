import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'react-router-dom';
import { CONFLICT_KINDS } from '../conflict/conflict-words.js';
import { StateBadge } from '../health/state-badge.js';
import { PHONE } from '../page/phone.js';
import { ProblemNote } from '../page/problem-note.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { useConflicts } from '../server/conflicts.js';
import { useEntry, useEntryHistory } from '../server/entries.js';
import type { Connection } from '../server/shapes.js';
import { atPlaceWithYear, placeName } from '../time/at-place.js';
import { nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import styles from './entry-panel.module.css';
import { KIND_MEANINGS, KIND_NAMES, nightCount } from './entry-words.js';
import { historySentence } from './history-words.js';
import type { Found } from './use-pointed.js';

interface Props extends Found {
  readonly onOpenConnection: (connection: Connection) => void;
  readonly onClose: () => void;
}

/** All that is known of one entry: whose nights, since when and from where, and what became of it. */
export function EntryPanel({ line: { property, unit }, entry: was, onOpenConnection, onClose }: Props) {
  const phone = useMediaQuery(PHONE) ?? false;
  const entry = useEntry(unit, was);
  const { data: conflicts } = useConflicts();
  const { source, kind, nights, guest, missingSince, endedAt } = entry;
  const connection = property.connections.find(c => c.platform === source);
  const within = conflicts?.filter(
    ({ state, sides }) => state === 'open' && sides.some(side => side.entryId === entry.id),
  );
  const at = (instant: string) => atPlaceWithYear(instant, property.timezone);
  return (
    <Drawer
      opened
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '85%' : 440}
      padding="lg"
      title={
        <span className={styles.title}>
          <PlatformMark source={source} />
          <span>
            {SOURCE_NAMES[source]}, {KIND_NAMES[kind].toLowerCase()}
            <small>{unitInWords(property, unit)}</small>
          </span>
        </span>
      }
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {within?.map(({ id, kind: how, nights: shared }) => (
        <Link
          key={id}
          className={styles.conflict!}
          to={`/conflicts/${id}`}
          data-tone={CONFLICT_KINDS[how].tone}
        >
          {CONFLICT_KINDS[how].name}, {nightsInWords(shared)}: settle it
        </Link>
      ))}
      {guest?.name && <p className={styles.guest}>{guest.name}</p>}
      <p className={styles.nights}>
        {nightsInWords(nights)} <span>· {nightCount(entry)}</span>
      </p>
      <p className={styles.means}>{KIND_MEANINGS[kind]}</p>
      <dl className={styles.facts}>
        {guest?.reservationCode && (
          <>
            <dt>Reservation</dt>
            <dd>{guest.reservationCode}</dd>
          </>
        )}
        {guest?.phoneDigits && (
          <>
            <dt>Phone ends in</dt>
            <dd>{guest.phoneDigits}</dd>
          </>
        )}
        <dt>Known since</dt>
        <dd>{at(entry.firstSeenAt)}</dd>
        {missingSince && !endedAt && (
          <>
            <dt>Missing since</dt>
            <dd>{at(missingSince)}. Kept taken until a second answer agrees.</dd>
          </>
        )}
        {connection && (
          <>
            <dt>Read from</dt>
            <dd>
              <button
                type="button"
                className={styles.connection}
                onClick={() => onOpenConnection(connection)}
              >
                {SOURCE_NAMES[source]} connection
              </button>
              <StateBadge state={connection.health.state} />
            </dd>
          </>
        )}
      </dl>
      <History entry={entry} propertyId={property.id} at={at} />
      <p className={styles.zone}>Times are {placeName(property.timezone)} time.</p>
      <Link className={styles.unit!} to={`/units/${unit.id}?month=${nights.from.slice(0, 7)}`}>
        The month of {unitInWords(property, unit)}
      </Link>
    </Drawer>
  );
}

interface HistoryProps {
  readonly entry: Found['entry'];
  readonly propertyId: string;
  readonly at: (instant: string) => string;
}

/** Evidence: what each answer said of the entry, oldest first. */
function History({ entry, propertyId, at }: HistoryProps) {
  const { data, error } = useEntryHistory(entry, propertyId);
  if (!data)
    return error ? (
      <ProblemNote error={error} />
    ) : (
      <p className={styles.means} role="status">
        Reading its history…
      </p>
    );
  return (
    <section aria-label="History">
      <h3 className={styles.heading}>What became of it</h3>
      <ol className={styles.history}>
        {data.lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={i}>
            <time dateTime={line.at}>{at(line.at)}</time>
            <span>
              {historySentence(line)}
              {line.unseenAt && ` The answer of ${at(line.unseenAt)} did not list it yet.`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
