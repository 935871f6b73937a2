import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { usePlatforms } from '../server/platforms.js';
import type { Platform, Property, Unit } from '../server/shapes.js';
import { atPlace, whoseTime } from '../time/at-place.js';
import { say } from '../words/say.js';
import styles from './take-nights.module.css';
import { type Telling, tellingOf } from './told-soon.js';

interface Props {
  readonly property: Property;
  readonly unit: Unit;
  readonly now: number;
}

/** Which platforms come to know of the nights, and by when. */
export function WhoIsTold({ property, unit, now }: Props) {
  const { data: platforms } = usePlatforms();
  const connections = property.connections.filter(({ feeds }) =>
    feeds.some(({ unitId }) => unitId === unit.id),
  );
  const at = (ms: number) => atPlace(new Date(ms).toISOString(), property.timezone);
  return (
    <section aria-label={say('Who is told')}>
      <h3 className={styles.heading}>{say('Who is told')}</h3>
      {connections.length === 0 && (
        <p className={styles.means}>{say('No platform sells this unit yet, so nobody has to be told.')}</p>
      )}
      {platforms && (
        <ul className={styles.told}>
          {connections.map(({ id, platform, feeds }) => {
            const facts = platforms.find(one => one.platform === platform) ?? {};
            const telling = tellingOf({ feeds }, facts, unit.id, now);
            return (
              <li key={id} data-how={telling.how}>
                <PlatformMark source={platform} />
                <span>{inWords(platform, telling, at)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {connections.length > 0 && <p className={styles.zone}>{whoseTime(property.timezone)}</p>}
    </section>
  );
}

function inWords(platform: Platform, telling: Telling, at: (ms: number) => string): string {
  const name = SOURCE_NAMES[platform];
  switch (telling.how) {
    case 'reads':
      return say('{name} reads our calendar by itself, by {by} at the latest. It last did {last}.', {
        name,
        by: at(telling.by),
        last: at(telling.last),
      });
    case 'silent':
      return say('{name} has not read our calendar since {last}. Look there whether it still imports it.', {
        name,
        last: at(telling.last),
      });
    case 'never':
      return say('{name} has never read our calendar: until it imports our link, close the nights there.', {
        name,
      });
    case 'by_hand':
      return say('{name} reads no calendar: a checklist will ask to close the nights there.', { name });
  }
}
