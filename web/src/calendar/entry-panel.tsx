import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'react-router-dom';
import { DirectPart } from '../booking/direct-part.js';
import { CONFLICT_KINDS } from '../conflict/conflict-words.js';
import { PHONE } from '../page/phone.js';
import { ProblemNote } from '../page/problem-note.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { useConflicts } from '../server/conflicts.js';
import { useOneEntry } from '../server/one-entry.js';
import { isRefusedAs } from '../server/refused.js';
import type { Connection, Entry, Property, Unit } from '../server/shapes.js';
import { nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { EntryFacts } from './entry-facts.js';
import styles from './entry-panel.module.css';
import { EntryPast } from './entry-past.js';
import { EntryTold } from './entry-told.js';
import { meaningOf, nightCount, sourceAndKind } from './entry-words.js';

interface Props {
  readonly id: string;
  readonly properties: readonly Property[];
  readonly onOpenConnection: (connection: Connection) => void;
  readonly onClose: () => void;
}

/** An entry with the unit it belongs to. */
export interface EntryAtHome {
  readonly entry: Entry;
  readonly property: Property;
  readonly unit: Unit;
}

function atHome(entry: Entry | undefined, properties: readonly Property[]): EntryAtHome | undefined {
  const property = properties.find(({ units }) => units.some(({ id }) => id === entry?.unitId));
  const unit = property?.units.find(({ id }) => id === entry?.unitId);
  return entry && property && unit && { entry, property, unit };
}

/** All that is known of one entry: whose nights, since when and from where, who was told, and what became of it. */
export function EntryPanel({ id, properties, onOpenConnection, onClose }: Props) {
  const phone = useMediaQuery(PHONE) ?? false;
  const { data, error } = useOneEntry(id);
  const home = atHome(data, properties);
  return (
    <Drawer
      opened
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '85%' : 440}
      padding="lg"
      title={home ? <Title {...home} /> : say('Taken nights')}
      closeButtonProps={{ 'aria-label': say('Close') }}
    >
      {home ? (
        <Told {...home} onOpenConnection={onOpenConnection} onClose={onClose} />
      ) : data || isRefusedAs(error, 'not_found') ? (
        <p className={styles.means}>
          {say('There is no such entry any more, or its property has been archived.')}
        </p>
      ) : error ? (
        <ProblemNote error={error} />
      ) : (
        <p className={styles.means} role="status" aria-busy>
          {say('Reading…')}
        </p>
      )}
    </Drawer>
  );
}

const Title = ({ entry, property, unit }: EntryAtHome) => (
  <span className={styles.title}>
    <PlatformMark source={entry.source} />
    <span>
      {sourceAndKind(entry)}
      <small>{unitInWords(property, unit)}</small>
    </span>
  </span>
);

type ToldProps = EntryAtHome & Pick<Props, 'onOpenConnection' | 'onClose'>;

function Told({ onOpenConnection, onClose, ...home }: ToldProps) {
  const { entry, property, unit } = home;
  const { data: conflicts } = useConflicts();
  const within = conflicts?.filter(
    ({ state, sides }) => state === 'open' && sides.some(side => side.entryId === entry.id),
  );
  return (
    <>
      {within?.map(({ id, kind, nights }) => (
        <Link
          key={id}
          className={styles.conflict!}
          to={`/conflicts/${id}`}
          data-tone={CONFLICT_KINDS[kind].tone}
        >
          {say('{conflict}, {nights}: settle it', {
            conflict: CONFLICT_KINDS[kind].name,
            nights: nightsInWords(nights),
          })}
        </Link>
      ))}
      {entry.guest?.name && <p className={styles.guest}>{entry.guest.name}</p>}
      <p className={styles.nights}>
        {nightsInWords(entry.nights)} <span>· {nightCount(entry)}</span>
      </p>
      <p className={styles.means}>
        {entry.endedAt ? say('No longer taken: this has ended.') : meaningOf(entry)}
      </p>
      <EntryFacts {...home} onOpenConnection={onOpenConnection} />
      {entry.source === 'direct' && <DirectPart {...home} onCancelled={onClose} />}
      <EntryTold {...home} />
      <EntryPast {...home} />
      <Link className={styles.unit!} to={`/units/${unit.id}?month=${entry.nights.from.slice(0, 7)}`}>
        {say('The month of {unit}', { unit: unitInWords(property, unit) })}
      </Link>
    </>
  );
}
