import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from 'react';
import { daysBetween, nightsInWords, type Range } from '../time/day.js';
import { say } from '../words/say.js';
import styles from './chosen-nights.module.css';
import type { Chosen } from './night-grid.js';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly span: Range;
  readonly chosen: Chosen | undefined;
}

/** The nights that are being chosen, drawn over their unit's row, and said. */
export function ChosenNights({ scroller, span, chosen }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const unitId = chosen?.unitId;
  // With each drawing of the calendar: rows above may have changed their height. One that is not drawn yet is waited for.
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || !unitId) return;
    let waiting: number | undefined;
    const settle = (): void => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-unit="${unitId}"]`);
      if (!row) {
        waiting = requestAnimationFrame(settle);
        return;
      }
      const { top, height } = row.getBoundingClientRect();
      box.style.top = `${top - box.parentElement!.getBoundingClientRect().top}px`;
      box.style.height = `${height}px`;
      box.hidden = false;
    };
    settle();
    return () => {
      if (waiting !== undefined) cancelAnimationFrame(waiting);
    };
  });
  const place = chosen && {
    '--at': daysBetween(span.from, chosen.nights.from),
    '--nights': daysBetween(chosen.nights.from, chosen.nights.to),
  };
  return (
    <>
      {chosen && (
        <div
          key={chosen.unitId}
          ref={frame}
          className={styles.chosen}
          style={place as CSSProperties}
          hidden
          aria-hidden
        >
          <span>{lengthOf(chosen.nights)}</span>
        </div>
      )}
      <VisuallyHidden role="status">
        {chosen &&
          say('{length} chosen, {nights}. Enter books or blocks them, Escape gives up.', {
            length: lengthOf(chosen.nights),
            nights: nightsInWords(chosen.nights),
          })}
      </VisuallyHidden>
    </>
  );
}

const lengthOf = ({ from, to }: Range): string =>
  say('{n, plural, one {# night} other {# nights}}', { n: daysBetween(from, to) });
