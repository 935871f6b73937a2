import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { Entry } from '../server/shapes.js';
import { daysBetween, type Range } from '../time/day.js';
import type { Row } from './rows.js';

/** What a row takes before it is measured, px. */
const HEADING_PX = 52;
const UNIT_PX = 46;
/** What stays at the top while rows scroll beneath it, px. */
const DAYS_PX = 66;
/** Days left in view before an entry that the keyboard goes to. */
const DAYS_BEFORE = 2;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly span: Range;
  readonly dayPx: number;
}

/** A row that is drawn, and where. */
export interface ShownRow {
  readonly index: number;
  readonly top: number;
  readonly row: Row;
}

/** Which rows are drawn, how high all of them are together, and the way to one of them. */
export function useGridRows({ scroller, rows, span, dayPx }: Options) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: i => `${rows[i]!.kind} ${rows[i]!.key}`,
    estimateSize: i => (rows[i]!.kind === 'heading' ? HEADING_PX : UNIT_PX),
    overscan: 6,
    scrollPaddingStart: DAYS_PX,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const offset = virtual.scrollOffset ?? 0;
  const firstInView = items.find(item => item.end > offset && rows[item.index]?.kind === 'unit');

  const reveal = (index: number, entry: Entry | undefined): void => {
    const view = scroller.current!;
    virtual.scrollToIndex(index, { align: 'auto' });
    if (!entry) return;
    const names = Number.parseFloat(getComputedStyle(view).getPropertyValue('--names')) || 0;
    const left = daysBetween(span.from, entry.nights.from) * dayPx;
    const right = daysBetween(span.from, entry.nights.to) * dayPx;
    const inView =
      right > view.scrollLeft + dayPx && left < view.scrollLeft + view.clientWidth - names - dayPx;
    if (!inView)
      void view.scrollTo({
        left: Math.max(0, left - DAYS_BEFORE * dayPx),
        top: view.scrollTop,
        behavior: 'instant',
      });
  };

  return {
    shown: items.flatMap(({ index, start: top }): ShownRow[] =>
      rows[index] ? [{ index, top, row: rows[index] }] : [],
    ),
    firstInView: firstInView?.index,
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    reveal,
  };
}
