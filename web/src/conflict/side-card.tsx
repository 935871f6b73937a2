import { KIND_NAMES } from '../calendar/entry-words.js';
import styles from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { ExplainedConflict } from '../server/conflicts.js';
import { atPlaceWithYear } from '../time/at-place.js';
import { daysBetween, nightsInWords } from '../time/day.js';
import { say } from '../words/say.js';
import own from './conflict-page.module.css';

interface Props {
  readonly side: ExplainedConflict['sides'][number];
  readonly first: boolean;
  /** By whose clock times are told. */
  readonly timezone: string;
}

/** One of the two who hold the nights: what is known, and since when. */
export const SideCard = ({ side, first, timezone }: Props) => {
  const at = (instant: string) => atPlaceWithYear(instant, timezone);
  const { source, kind, nights, guest, since, unseenAt, missingSince, endedAt } = side;
  return (
    <section className={own.side} data-source={source} aria-label={SOURCE_NAMES[source]}>
      <div className={styles.marks}>
        <PlatformMark source={source} />
        <h2>{SOURCE_NAMES[source]}</h2>
        <span className={styles.mark}>{KIND_NAMES[kind]}</span>
        {first && (
          <span className={styles.mark} data-tone="good">
            {say('First')}
          </span>
        )}
      </div>
      {guest?.name && <strong className={own.guest}>{guest.name}</strong>}
      <dl className={own.facts}>
        <dt>{say('Nights')}</dt>
        <dd>
          {nightsInWords(nights)} ·{' '}
          {say('{nights, plural, one {# night} other {# nights}}', {
            nights: daysBetween(nights.from, nights.to),
          })}
        </dd>
        {guest?.reservationCode && (
          <>
            <dt>{say('Reservation')}</dt>
            <dd>{guest.reservationCode}</dd>
          </>
        )}
        <dt>{say('Known since')}</dt>
        <dd>{at(since)}</dd>
        {unseenAt && (
          <>
            <dt>{say('Not there at')}</dt>
            <dd>{at(unseenAt)}</dd>
          </>
        )}
        {missingSince && !endedAt && (
          <>
            <dt>{say('Missing since')}</dt>
            <dd>{at(missingSince)}</dd>
          </>
        )}
        {endedAt && (
          <>
            <dt>{say('Gone since')}</dt>
            <dd>{at(endedAt)}</dd>
          </>
        )}
      </dl>
    </section>
  );
};
