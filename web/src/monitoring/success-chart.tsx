import { useMemo } from 'react';
import uPlot from 'uplot';
import type { MonitoredHour } from '../server/monitoring.js';
import { say } from '../words/say.js';
import { percent } from './figures.js';
import { colour, TimeChart } from './time-chart.js';

const draw = () => ({
  scales: {
    looks: { range: (_: uPlot, __: number, most: number): [number, number] => [0, Math.max(4, most * 3)] },
    rate: { range: [0, 1.02] as [number, number] },
  },
  axis: {
    scale: 'rate',
    size: 56,
    values: (_: uPlot, ticks: number[]) => ticks.map(tick => `${Math.round(tick * 100)} %`),
  },
  series: [
    {
      label: say('Looks'),
      scale: 'looks',
      fill: colour('--line'),
      stroke: 'transparent',
      paths: uPlot.paths.bars!({ size: [0.8, 24] }),
      points: { show: false },
    },
    {
      label: say('Answered'),
      scale: 'rate',
      stroke: colour('--good'),
      width: 2,
      points: { size: 6 },
      value: (_: uPlot, rate: number | null) => percent(rate),
    },
  ],
});

interface Props {
  readonly hours: readonly MonitoredHour[];
  /** What is shown, for those who do not see it. */
  readonly label: string;
}

/** How many looks there were in each hour, and which part of them was answered. An hour without looks is a gap. */
export function SuccessChart({ hours, label }: Props) {
  const points = useMemo<uPlot.AlignedData>(
    () => [
      hours.map(({ hour }) => Date.parse(hour) / 1000),
      hours.map(({ looks }) => looks),
      hours.map(({ successRate }) => successRate),
    ],
    [hours],
  );
  return <TimeChart points={points} draw={draw} label={label} />;
}
