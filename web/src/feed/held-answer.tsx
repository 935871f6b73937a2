import { DecideHold } from '../connection/decide-hold.js';
import { Hint } from '../live/hint.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { useUnitEntries } from '../server/feed-page.js';
import { useHold } from '../server/holds.js';
import type { Feed } from '../server/shapes.js';
import { atPlace, placeName } from '../time/at-place.js';
import { say, sayRich } from '../words/say.js';
import { nightsApart, withoutRules } from './differences.js';
import styles from './feed.module.css';
import type { FeedAtHome } from './feed-page.js';
import { firstDay, monthsOf, rangeOf } from './month.js';
import { MonthNights } from './month-nights.js';
import { SectionPending } from './section-pending.js';

const MONTHS_SHOWN = 4;

interface Props {
  readonly home: FeedAtHome;
  readonly hold: NonNullable<Feed['health']['hold']>;
}

/** An answer that looks wrong: the nights that it would free, on the unit's months, and the two ways to decide. */
export function HeldAnswer({ home: { property, connection, feed, unit }, hold: { since, missing } }: Props) {
  const { data: hold, error, failureReason } = useHold(feed.id);
  const freed = withoutRules(hold?.wouldFree ?? []);
  const all = monthsOf(freed.map(({ nights }) => nights));
  const months = all.slice(0, MONTHS_SHOWN);
  const range = {
    from: firstDay(months[0] ?? since.slice(0, 7)),
    to: rangeOf(months.at(-1) ?? since.slice(0, 7)).to,
  };
  const { data: entries } = useUnitEntries(unit, range);
  const marked = nightsApart(freed, []);
  const others = withoutRules(entries ?? []).filter(({ id }) => freed.every(one => one.id !== id));
  return (
    <section className={`${work.card} ${styles.held}`} aria-label={say('The held answer')}>
      <h2>
        {say('An answer is held, for it looks wrong')}{' '}
        <Hint about={say('a held answer')}>
          {say(
            'A calendar that suddenly lacks many stays is mostly a fault of the platform. So we free nothing on its word alone. Accept it only where you know that these guests are gone; keep it where you see them in the extranet.',
          )}
        </Hint>
      </h2>
      <p className={work.words}>
        {say(
          'What {platform} answered on {moment}, {place} time, no longer lists {missing, plural, one {# entry} other {# entries}} we knew. Their nights stay taken, on all platforms, until a second answer agrees or you decide.',
          {
            platform: SOURCE_NAMES[connection.platform],
            moment: atPlace(since, property.timezone),
            place: placeName(property.timezone),
            missing,
          },
        )}
      </p>
      {!hold ? (
        <SectionPending problem={error ?? failureReason} />
      ) : (
        <>
          <div className={styles.months}>
            {months.map(month => (
              <MonthNights
                key={month}
                month={month}
                entries={[...freed, ...others]}
                marked={marked}
                mark={say('would be free')}
                sign="−"
              />
            ))}
          </div>
          <p className={work.words}>
            {say('Nights with a frame and a − would be free.')}{' '}
            {all.length > MONTHS_SHOWN && `${say('Later months have more.')} `}
            {sayRich('<b>{nights, plural, one {# night} other {# nights}}</b> in all.', {
              nights: marked.size,
              b: words => <strong>{words}</strong>,
            })}
          </p>
        </>
      )}
      <DecideHold feedId={feed.id} />
    </section>
  );
}
