import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router-dom';
import { OpenAlerts } from '../alerts/open-alerts.js';
import { WorkPage, WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { PLATFORMS, SOURCE_NAMES } from '../platform/names.js';
import { type Monitoring, useMonitoredHours, useMonitoring } from '../server/monitoring.js';
import type { Platform } from '../server/shapes.js';
import { say } from '../words/say.js';
import { ExposureOverTime } from './exposure-over-time.js';
import { failureInWords } from './failure-words.js';
import { FeedList } from './feed-list.js';
import { byNumber, percent } from './figures.js';
import styles from './monitoring.module.css';
import { PlatformTable } from './platform-table.js';
import { SuccessChart } from './success-chart.js';

const DAYS = 7;
const ALL = 'all';

/** How reading the platforms' calendars goes. Fetched when it is first opened. */
export default function MonitoringPage() {
  const { data, error, failureReason } = useMonitoring();
  const [search, setSearch] = useSearchParams();
  const platform = PLATFORMS.find(one => one === search.get('platform'));
  const choose = (value: string) => setSearch(value === ALL ? {} : { platform: value }, { replace: true });
  return (
    <WorkPage title={say('Monitoring')} width="wide">
      {data ? (
        <>
          <OpenAlerts />
          <PlatformTable monitoring={data} />
          {data.platforms.length > 1 && (
            <SegmentedControl
              className={styles.choice!}
              aria-label={say('Platform')}
              value={platform ?? ALL}
              onChange={choose}
              data={[
                { value: ALL, label: say('All platforms') },
                ...data.platforms.map(one => ({ value: one.platform, label: SOURCE_NAMES[one.platform] })),
              ]}
            />
          )}
          <OverTime platform={platform} />
          <ExposureOverTime platform={platform} />
          <Failures monitoring={data} platform={platform} />
          <h2 className={styles.heading}>{say('Feeds, the worst first')}</h2>
          <FeedList platform={platform} />
        </>
      ) : (
        <WorkPending problem={error ?? failureReason} />
      )}
    </WorkPage>
  );
}

function OverTime({ platform }: { platform: Platform | undefined }) {
  const { data, error, failureReason } = useMonitoredHours({ platform }, DAYS);
  const looks = data?.hours.reduce((sum, hour) => sum + hour.looks, 0) ?? 0;
  const answers = data?.hours.reduce((sum, hour) => sum + hour.answers, 0) ?? 0;
  return (
    <section className={work.card} aria-label={say('Over time')}>
      <h2>{say('Looks answered, hour by hour')}</h2>
      <p className={work.words}>
        {say(
          'The line is the part of the looks that a whole calendar answered; the columns are how many looks there were. Times are those of this browser.',
        )}
      </p>
      {data ? (
        <SuccessChart
          hours={data.hours}
          label={say('Of {looks} looks in {days} days {rate} were answered.', {
            looks,
            days: DAYS,
            rate: percent(looks > 0 ? answers / looks : null),
          })}
        />
      ) : (
        <WorkPending problem={error ?? failureReason} />
      )}
    </section>
  );
}

function Failures({ monitoring, platform }: { monitoring: Monitoring; platform: Platform | undefined }) {
  const whole = monitoring.platforms.find(one => one.platform === platform) ?? monitoring.organization;
  const kinds = byNumber(whole.windows.week.failures);
  const most = kinds[0]?.[1] ?? 0;
  return (
    <section className={work.card} aria-label={say('Failures')}>
      <h2>{say('What failed in 7 days')}</h2>
      {kinds.length === 0 ? (
        <p className={work.words}>{say('Nothing.')}</p>
      ) : (
        <ul className={styles.failures}>
          {kinds.map(([code, number]) => (
            <li key={code}>
              <span>{failureInWords(code)}</span>
              <span className={styles.bar} style={{ width: `${(number / most) * 100}%` }} aria-hidden />
              <span className="tabular">{number}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
