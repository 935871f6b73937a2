import { useMemo, useRef } from 'react';
import uPlot from 'uplot';
import { Hint } from '../live/hint.js';
import { WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { type ExposureHours, useExposureHours } from '../server/monitoring.js';
import type { Platform } from '../server/shapes.js';
import { fullDay } from '../time/day.js';
import { say } from '../words/say.js';
import { exposureByDay } from './exposure-by-day.js';
import { whole } from './figures.js';
import styles from './monitoring.module.css';
import { colour, TimeChart } from './time-chart.js';

const DAYS = 7;

/** A line is known by its dashes where its colour is not. */
const DASHES: Readonly<Record<Platform, number[]>> = {
  airbnb: [],
  vrbo: [8, 4],
  booking_com: [2, 3],
  agoda: [12, 3, 2, 3],
  gommt: [5, 2],
};

interface Props {
  readonly platform: Platform | undefined;
}

/** Nights that were sold on one platform and that another might still have sold, over time. */
export function ExposureOverTime({ platform }: Props) {
  const { data, error, failureReason } = useExposureHours(DAYS);
  const platforms = data?.platforms.filter(one => !platform || one.platform === platform);
  return (
    <section className={work.card} aria-label={say('Exposure over time')}>
      <h2>
        {say('Sold nights that another platform might have sold again')}{' '}
        <Hint about={say('exposure')}>
          {say(
            'A stay is open on another platform from the look that saw it until that platform has read our calendar, shows the nights closed, or was closed by hand. Each night counts for as long as it was open: two nights for three hours are six night hours.',
          )}
        </Hint>
      </h2>
      <p className={work.words}>
        {say('Night hours in each hour of the last {days} days, by platform. Lower is better.', {
          days: DAYS,
        })}
      </p>
      {!platforms ? (
        <WorkPending problem={error ?? failureReason} />
      ) : (
        <>
          <Chart key={platforms.map(one => one.platform).join()} platforms={platforms} />
          <ByDay platforms={platforms} />
        </>
      )}
    </section>
  );
}

function Chart({ platforms }: Pick<ExposureHours, 'platforms'>) {
  const tones = useRef<HTMLDivElement>(null);
  const points = useMemo<uPlot.AlignedData>(
    () => [
      (platforms[0]?.hours ?? []).map(({ hour }) => Date.parse(hour) / 1000),
      ...platforms.map(({ hours }) => hours.map(({ nightHours }) => nightHours)),
    ],
    [platforms],
  );
  const draw = () => ({
    scales: {
      y: { range: (_: uPlot, __: number, most: number): [number, number] => [0, Math.max(1, most * 1.1)] },
    },
    axis: { size: 56, values: (_: uPlot, ticks: number[]) => ticks.map(whole) },
    series: platforms.map(({ platform }) => ({
      label: SOURCE_NAMES[platform],
      stroke: colour('--tone-text', tones.current!.querySelector(`[data-source=${platform}]`)!),
      dash: DASHES[platform],
      width: 2,
      paths: uPlot.paths.stepped!({ align: 1 }),
      points: { show: false },
      value: (_: uPlot, hours: number | null) => whole(hours ?? 0),
    })),
  });
  const most = platforms.toSorted((a, b) => b.nightHours - a.nightHours)[0];
  return (
    <>
      <div ref={tones} className={styles.totals}>
        {platforms.map(({ platform, nightHours }) => (
          <span key={platform} data-source={platform}>
            <PlatformMark source={platform} />
            {say('{platform}: {hours, plural, one {# night hour} other {# night hours}}', {
              platform: SOURCE_NAMES[platform],
              hours: Math.round(nightHours),
            })}
          </span>
        ))}
      </div>
      <TimeChart
        points={points}
        draw={draw}
        label={
          most && most.nightHours > 0
            ? say('Exposure of {days} days: most of it on {platform}. The table below has each day.', {
                days: DAYS,
                platform: SOURCE_NAMES[most.platform],
              })
            : say('In {days} days no sold night was open anywhere.', { days: DAYS })
        }
      />
    </>
  );
}

const ByDay = ({ platforms }: Pick<ExposureHours, 'platforms'>) => (
  <details className={styles.byDay}>
    <summary>{say('The same as a table')}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reached by the keyboard */}
    <section className={styles.wide} aria-label={say('Night hours by day and platform')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('Day')}</th>
            {platforms.map(({ platform }) => (
              <th key={platform} scope="col" className={styles.number}>
                {SOURCE_NAMES[platform]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exposureByDay({ platforms }).map(({ day, nightHours }) => (
            <tr key={day}>
              <th scope="row">{fullDay(day)}</th>
              {nightHours.map((hours, place) => (
                <td key={platforms[place]!.platform} className={styles.number}>
                  {whole(hours)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);
