import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { say } from '../words/say.js';
import { UNKNOWN } from './figures.js';
import styles from './monitoring.module.css';
import { momentInWords, tickInWords } from './tick-words.js';

const HEIGHT_PX = 190;

/** A colour of the page as it stands now, by its variable; `of`: where it is said, such as an element of a source. */
export const colour = (name: string, of: Element = document.documentElement): string =>
  getComputedStyle(of).getPropertyValue(name).trim();

/** Of `.axes`, how each is drawn beside what an axis says itself. */
export const axisLook = () => ({
  stroke: colour('--ink-soft'),
  grid: { stroke: colour('--line-soft'), width: 1 },
  ticks: { show: false },
  font: '12px Inter Variable, sans-serif',
});

type Drawing = Pick<uPlot.Options, 'scales' | 'series'> & { readonly axis: uPlot.Axis };

interface Props {
  /** Seconds since the epoch, then the series; the same array as long as nothing has changed. */
  readonly points: uPlot.AlignedData;
  /** Scales, series but that of the time, and the upright axis. Asked for anew where the colours change. */
  readonly draw: () => Drawing;
  /** What makes it another drawing: other series. */
  readonly drawingOf?: string;
  /** What is shown, for those who do not see it. */
  readonly label: string;
}

/** Something over time, by the clock of this browser. */
export function TimeChart({ points, draw, drawingOf, label }: Props) {
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const latest = useRef({ points, draw });
  latest.current = { points, draw };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew where the scheme changes
  useEffect(() => {
    const frame = place.current!;
    const { axis, series, scales } = latest.current.draw();
    const options: uPlot.Options = {
      width: frame.clientWidth,
      height: HEIGHT_PX,
      ...(scales && { scales }),
      axes: [
        { ...axisLook(), values: (_, ticks) => ticks.map(tickInWords) },
        { ...axisLook(), ...axis },
      ],
      series: [
        { label: say('From'), value: (_, at) => (at === null ? UNKNOWN : momentInWords(at)) },
        ...series,
      ],
    };
    const drawn = new uPlot(options, latest.current.points, frame);
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.setSize({ width: frame.clientWidth, height: HEIGHT_PX }));
    watch.observe(frame);
    return () => {
      watch.disconnect();
      drawn.destroy();
    };
  }, [scheme, drawingOf]);
  useEffect(() => chart.current?.setData(points), [points]);

  return <div ref={place} className={styles.chart} role="img" aria-label={label} />;
}
