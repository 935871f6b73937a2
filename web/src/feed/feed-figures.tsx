import { failedInWords } from '../monitoring/failure-words.js';
import { byNumber, lasting, percent, span, UNKNOWN } from '../monitoring/figures.js';
import { SuccessChart } from '../monitoring/success-chart.js';
import work from '../page/work-page.module.css';
import { useConnectionHealth } from '../server/feed-page.js';
import { useMonitoredHours } from '../server/monitoring.js';
import { ago } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import styles from './feed.module.css';
import type { FeedAtHome } from './feed-page.js';
import { SectionPending } from './section-pending.js';

const DAYS = 7;

/** How reading this calendar goes, in numbers and over its week. */
export function FeedFigures({ home: { connection, feed } }: { home: FeedAtHome }) {
  const now = useNow();
  const { data, error, failureReason } = useConnectionHealth(connection.id);
  const { data: hours } = useMonitoredHours({ feed: feed.id }, DAYS);
  if (!data)
    return (
      <section className={work.card} aria-label={say('How reading it goes')}>
        <SectionPending problem={error ?? failureReason} />
      </section>
    );
  const figures = data.byFeed.find(({ feedId }) => feedId === feed.id)?.figures;
  const week = figures?.windows.week;
  const [worst] = byNumber(week?.failures ?? {});
  const looks = hours?.hours.reduce((sum, hour) => sum + hour.looks, 0) ?? 0;
  const answers = hours?.hours.reduce((sum, hour) => sum + hour.answers, 0) ?? 0;
  return (
    <section className={work.card} aria-label={say('How reading it goes')}>
      <h2>{say('How reading it goes')}</h2>
      {figures && week ? (
        <dl className={styles.figures}>
          <Figure name={say('Looks answered, 24 hours')} value={percent(figures.windows.day.successRate)} />
          <Figure name={say('7 days')} value={percent(week.successRate)} />
          <Figure
            name={say('Last answer')}
            value={figures.lastSuccessAt ? ago(figures.lastSuccessAt, now) : say('never')}
          />
          <Figure name={say('Time of a look')} value={lasting(week.lookMs)} />
          <Figure name={say('Failed most')} value={worst ? failedInWords(worst) : say('nothing')} />
          <Figure
            name={say('Our calendar read')}
            value={figures.lastPullAt ? ago(figures.lastPullAt, now) : say('not yet')}
            also={
              figures.usualPullSeconds === null
                ? undefined
                : say('usually every {span}', { span: span(figures.usualPullSeconds) })
            }
          />
        </dl>
      ) : (
        <p className={work.words}>{say('Nothing was counted yet: figures come once a minute.')}</p>
      )}
      {hours && looks > 0 && (
        <SuccessChart
          hours={hours.hours}
          label={say('Of {looks} looks in {days} days {rate} were answered.', {
            looks,
            days: DAYS,
            rate: percent(answers / looks),
          })}
        />
      )}
      {hours && looks > 0 && (
        <p className={work.words}>
          {say(
            'The line is the part of the looks that a whole calendar answered; the columns are how many looks there were. Times are those of this browser.',
          )}
        </p>
      )}
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly also?: string | undefined;
}

const Figure = ({ name, value, also }: FigureProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value || UNKNOWN}
      {also && <small>{also}</small>}
    </dd>
  </div>
);
