import { STATES } from '../health/states.js';
import { Hint } from '../live/hint.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Monitoring, Whole } from '../server/monitoring.js';
import type { HealthState, Platform } from '../server/shapes.js';
import { ago } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { locale } from '../words/language.js';
import { say } from '../words/say.js';
import { lasting, percent, span, toneOf, UNKNOWN } from './figures.js';
import styles from './monitoring.module.css';

const Rate = ({ rate }: { rate: number | null }) => (
  <td className={styles.number}>
    <span className={styles.rate} data-tone={toneOf(rate)}>
      {percent(rate)}
    </span>
  </td>
);

const feedsInWords = ({ feeds }: Whole): string =>
  (Object.entries(feeds.byState) as [HealthState, number][])
    .filter(([state]) => state !== 'healthy')
    .map(([state, number]) =>
      say('{number} {state}', { number, state: STATES[state].name.toLocaleLowerCase(locale) }),
    )
    .join(', ');

function Row({ name, whole, platform }: { name: string; whole: Whole; platform?: Platform }) {
  const now = useNow();
  const { hour, day, week } = whole.windows;
  const trouble = feedsInWords(whole);
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          {platform && <PlatformMark source={platform} />}
          {name}
        </span>
        <small>
          {trouble
            ? say('{feeds, plural, one {# feed} other {# feeds}}: {trouble}', {
                feeds: whole.feeds.total,
                trouble,
              })
            : say('{feeds, plural, one {# feed} other {# feeds}}', { feeds: whole.feeds.total })}
        </small>
      </th>
      <Rate rate={hour.successRate} />
      <Rate rate={day.successRate} />
      <Rate rate={week.successRate} />
      <td>{whole.lastSuccessAt ? ago(whole.lastSuccessAt, now) : say('never')}</td>
      <td>{span(whole.answerAgeSeconds)}</td>
      <td className={styles.number}>
        {lasting(day.lookMs)} <small>{say('look')}</small>
        <br />
        {lasting(day.syncMs)} <small>{say('sync')}</small>
      </td>
      <td className={styles.number}>
        {day.looks} <small>{say('of {budget}', { budget: Math.round(day.budget) })}</small>
      </td>
      <td>
        {whole.lastPullAt ? ago(whole.lastPullAt, now) : UNKNOWN}
        <small>
          {whole.usualPullSeconds !== null &&
            say('usually every {span}', { span: span(whole.usualPullSeconds) })}
        </small>
      </td>
    </tr>
  );
}

/** How looking goes, in all and for each platform. */
export const PlatformTable = ({ monitoring }: { monitoring: Monitoring }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by the keyboard
  <section className={styles.wide} aria-label={say('Health by platform')} tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('Platform')}</th>
          <th scope="col" className={styles.number}>
            {say('Last hour')}
          </th>
          <th scope="col" className={styles.number}>
            {say('24 hours')}
          </th>
          <th scope="col" className={styles.number}>
            {say('7 days')}
          </th>
          <th scope="col">{say('Last answer')}</th>
          <th scope="col">{say('Oldest answer')}</th>
          <th scope="col" className={styles.number}>
            {say('Time it takes')}
          </th>
          <th scope="col" className={styles.number}>
            {say('Looks in 24 hours')}{' '}
            <Hint about={say('the number of looks')}>
              {say('How often we asked, and how many looks the intervals of these feeds allow in 24 hours.')}
            </Hint>
          </th>
          <th scope="col">{say('Our calendar read')}</th>
        </tr>
      </thead>
      <tbody>
        {monitoring.platforms.map(whole => (
          <Row
            key={whole.platform}
            platform={whole.platform}
            name={SOURCE_NAMES[whole.platform]}
            whole={whole}
          />
        ))}
        {monitoring.platforms.length > 1 && <Row name={say('All')} whole={monitoring.organization} />}
      </tbody>
    </table>
  </section>
);
