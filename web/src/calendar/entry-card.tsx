import { Popover } from '@mantine/core';
import { Link } from 'react-router-dom';
import { CONFLICT_KINDS } from '../conflict/conflict-words.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { useConflicts } from '../server/conflicts.js';
import type { Entry } from '../server/shapes.js';
import { inWords } from '../time/ago.js';
import { nightsInWords } from '../time/day.js';
import styles from './entry-card.module.css';
import { KIND_MEANINGS, KIND_NAMES, nightCount } from './entry-words.js';

export interface Pointed {
  readonly entry: Entry;
  /** Where the bar is within the scrolled calendar, in px. */
  readonly box: { left: number; top: number; width: number; height: number };
}

/** Everything known of the entry under the pointer or the focus. The bar itself says it to a screen reader. */
export function EntryCard({ pointed: { entry, box } }: { pointed: Pointed }) {
  const { guest } = entry;
  const { data: conflicts } = useConflicts();
  const within = conflicts?.filter(
    ({ state, sides }) => state === 'open' && sides.some(side => side.entryId === entry.id),
  );
  return (
    <Popover
      opened
      position="top"
      offset={6}
      shadow="md"
      radius="md"
      withArrow
      trapFocus={false}
      transitionProps={{ duration: 0 }}
      middlewares={{ shift: { padding: 8 }, flip: true }}
    >
      <Popover.Target>
        <div className={styles.anchor} style={box} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.card}
        aria-hidden
        data-testid="entry-card"
        data-entry-card={within?.length ? '' : undefined}
      >
        <div className={styles.title}>
          <PlatformMark source={entry.source} />
          <span>{SOURCE_NAMES[entry.source]}</span>
          <span className={styles.kind}>{KIND_NAMES[entry.kind]}</span>
        </div>
        {guest?.name && <div className={styles.guest}>{guest.name}</div>}
        <div className={styles.nights}>
          {nightsInWords(entry.nights)} <span>· {nightCount(entry)}</span>
        </div>
        {entry.kind !== 'stay' && <p>{KIND_MEANINGS[entry.kind]}</p>}
        {guest?.reservationCode && <p>Reservation {guest.reservationCode}</p>}
        {guest?.phoneDigits && <p>Phone ends in {guest.phoneDigits}</p>}
        {entry.missingSince && (
          <p className={styles.missing}>
            Missing from the last answer, {inWords(entry.missingSince)}. Kept taken until a second answer
            agrees.
          </p>
        )}
        {/* For the pointer: the flag on the nights is the same link for the keyboard. */}
        {within?.map(({ id, kind, nights }) => (
          <Link key={id} className={styles.conflict!} to={`/conflicts/${id}`} tabIndex={-1}>
            {CONFLICT_KINDS[kind].name}, {nightsInWords(nights)}: settle it
          </Link>
        ))}
        <p className={styles.since}>Known since {inWords(entry.firstSeenAt)}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
