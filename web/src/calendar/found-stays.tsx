import { PlatformMark } from '../platform/platform-mark.js';
import type { FoundStay } from '../server/stays.js';
import { nightsInWords } from '../time/day.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say, sayRich } from '../words/say.js';
import { guestInWords } from './entry-words.js';
import styles from './found-stays.module.css';
import type { FoundStays as Found } from './use-found-stays.js';

interface Props {
  readonly found: Found;
  readonly onOpen: (stay: FoundStay) => void;
}

/** More than these are no answer: more of the name is asked for. */
const LISTED = 12;

/** The stays of the guests that were searched, each the way to its panel and its place on the calendar. */
export function FoundStays({ found: { state, stays }, onOpen }: Props) {
  if (state === 'none' || (state !== 'away' && stays.length === 0)) return null;
  return (
    <div className={styles.found}>
      <p className={styles.said} role="status">
        {state === 'away'
          ? say('Guests cannot be searched at the moment.')
          : stays.length > LISTED
            ? say('More than {n} stays. Type more of the name.', { n: LISTED })
            : say('{n, plural, one {# stay} other {# stays}}', { n: stays.length })}
      </p>
      <ul className={styles.stays} aria-label={say('Stays found')}>
        {stays.slice(0, LISTED).map(stay => (
          <li key={stay.entry.id}>
            <button type="button" className={styles.stay} onClick={() => onOpen(stay)}>
              <PlatformMark source={stay.entry.source} />
              <span>
                {sayRich('<b>{guest}</b> · {nights} · {unit}', {
                  b: words => <strong>{words}</strong>,
                  guest: guestInWords(stay.entry),
                  nights: nightsInWords(stay.entry.nights),
                  unit: unitInWords(stay.property, stay.unit),
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
