import { Popover } from '@mantine/core';
import { Link } from 'react-router-dom';
import { CONFLICT_KINDS } from '../conflict/conflict-words.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { useConflicts } from '../server/conflicts.js';
import type { Entry } from '../server/shapes.js';
import { placeTime } from '../time/at-place.js';
import { nightsInWords } from '../time/day.js';
import { say } from '../words/say.js';
import styles from './entry-card.module.css';
import { KIND_NAMES, meaningOf, nightCount } from './entry-words.js';

export interface Pointed {
  readonly entry: Entry;
  /** The property's. */
  readonly timezone: string;
  /** Where the bar is within the scrolled calendar, in px. */
  readonly box: { left: number; top: number; width: number; height: number };
}

/** Everything known of the entry under the pointer or the focus. The bar itself says it to a screen reader. */
export function EntryCard({ pointed: { entry, timezone, box } }: { pointed: Pointed }) {
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
        {entry.kind !== 'stay' && <p>{meaningOf(entry)}</p>}
        {guest?.reservationCode && <p>{say('Reservation {code}', { code: guest.reservationCode })}</p>}
        {guest?.phoneDigits && <p>{say('Phone ends in {digits}', { digits: guest.phoneDigits })}</p>}
        {entry.missingSince && (
          <p className={styles.missing}>
            {say('Missing from the last answer, {when}. Kept taken until a second answer agrees.', {
              when: placeTime(entry.missingSince, timezone),
            })}
          </p>
        )}
        {/* For the pointer: the flag on the nights is the same link for the keyboard. */}
        {within?.map(({ id, kind, nights }) => (
          <Link key={id} className={styles.conflict!} to={`/conflicts/${id}`} tabIndex={-1}>
            {say('{conflict}, {nights}: settle it', {
              conflict: CONFLICT_KINDS[kind].name,
              nights: nightsInWords(nights),
            })}
          </Link>
        ))}
        <p className={styles.since}>
          {say('Known since {when}', { when: placeTime(entry.firstSeenAt, timezone) })}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
