import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { MonitoredHour } from '../server/monitoring.js';
import { inWords } from '../time/ago.js';
import { percent, UNKNOWN } from './figures.js';
import styles from './monitoring.module.css';

const HEIGHT_PX = 190;

const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const dayTick = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const hourTick = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The day where one begins, else the hour. `tick`: seconds since the epoch. */
function tickInWords(tick: number): string {
  const at = new Date(tick * 1000);
  return (at.getHours() === 0 ? dayTick : hourTick).format(at);
}

function optionsFor(width: number): uPlot.Options {
  const axis = {
    stroke: colour('--ink-soft'),
    grid: { stroke: colour('--line-soft'), width: 1 },
    ticks: { show: false },
    font: '12px Inter Variable, sans-serif',
  };
  return {
    width,
    height: HEIGHT_PX,
    scales: { looks: { range: (_, __, most) => [0, Math.max(4, most * 3)] }, rate: { range: [0, 1.02] } },
    axes: [
      { ...axis, values: (_, ticks) => ticks.map(tickInWords) },
      {
        ...axis,
        scale: 'rate',
        size: 56,
        values: (_, ticks) => ticks.map(tick => `${Math.round(tick * 100)} %`),
      },
    ],
    series: [
      {
        label: 'From',
        value: (_, at) => (at === null ? UNKNOWN : inWords(new Date(at * 1000).toISOString())),
      },
      {
        label: 'Looks',
        scale: 'looks',
        fill: colour('--line'),
        stroke: 'transparent',
        paths: uPlot.paths.bars!({ size: [0.8, 24] }),
        points: { show: false },
      },
      {
        label: 'Answered',
        scale: 'rate',
        stroke: colour('--good'),
        width: 2,
        points: { size: 6 },
        value: (_, rate) => percent(rate),
      },
    ],
  };
}

interface Props {
  readonly hours: readonly MonitoredHour[];
  /** What is shown, for those who do not see it. */
  readonly label: string;
}

/** How many looks there were in each hour, and which part of them was answered. An hour without looks is a gap. */
export function SuccessChart({ hours, label }: Props) {
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const points = useMemo<uPlot.AlignedData>(
    () => [
      hours.map(({ hour }) => Date.parse(hour) / 1000),
      hours.map(({ looks }) => looks),
      hours.map(({ successRate }) => successRate),
    ],
    [hours],
  );
  const latest = useRef(points);
  latest.current = points;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew where the scheme changes
  useEffect(() => {
    const frame = place.current!;
    const drawn = new uPlot(optionsFor(frame.clientWidth), latest.current, frame);
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.setSize({ width: frame.clientWidth, height: HEIGHT_PX }));
    watch.observe(frame);
    return () => {
      watch.disconnect();
      drawn.destroy();
    };
  }, [scheme]);
  useEffect(() => chart.current?.setData(points), [points]);

  return <div ref={place} className={styles.chart} role="img" aria-label={label} />;
}
