import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Entry } from '../server/shapes.js';
import { daysBetween, type Range } from '../time/day.js';
import type { Row } from './rows.js';

/** What a row takes before one like it was seen, px. */
const HEADING_PX = 52;
const UNIT_PX = 47;
/** What stays at the top while rows scroll beneath it, px. */
const DAYS_PX = 66;
/** Days left in view before an entry that the keyboard goes to. */
const DAYS_BEFORE = 2;
/** Rows drawn beyond those in view, on either side, once those stand. */
const ROWS_BEYOND = 4;
const SETTLED_MS = 300;
/** What stands above the calendar on the page, at least, px. */
const ABOVE_PX = 100;

/** Brings a row into view, and the first night of an entry of it where there is one. */
export type Reveal = (index: number, entry: Entry | undefined) => void;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly span: Range;
  readonly dayPx: number;
  readonly reveal: RefObject<Reveal | null>;
}

/** A row that is drawn, and where. */
export interface ShownRow {
  readonly index: number;
  readonly top: number;
  readonly row: Row;
}

/**
 * Rows of one sort are as high as one another, but for a few: headings with as many connections, and units. Asked for
 * each of thousands of rows whenever one turns out to be higher: a number, and no words to put together.
 */
const sortOf = (row: Row): number => (row.kind === 'heading' ? row.property.connections.length : UNITS);
const UNITS = -1;

type Rows = Virtualizer<HTMLElement, Element>;

/**
 * Heights as the browser has laid rows out anyway: asking a row for its height as it is built would have the browser
 * lay out all of them at once, and again for the next.
 */
function useHeights(virtual: Rows, rows: readonly Row[], usual: Map<number, number>) {
  const now = useRef({ virtual, rows });
  now.current = { virtual, rows };
  const [sizes] = useState(
    () =>
      new ResizeObserver(seen => {
        for (const { target, borderBoxSize } of seen) {
          const index = Number((target as HTMLElement).dataset.index);
          const row = now.current.rows[index];
          const height = borderBoxSize[0]?.blockSize;
          if (!row || !height || !target.isConnected) continue;
          if (!usual.has(sortOf(row))) usual.set(sortOf(row), height);
          now.current.virtual.resizeItem(index, height);
        }
      }),
  );
  useEffect(() => () => sizes.disconnect(), [sizes]);
  return useCallback(
    (element: Element | null) => {
      if (!element) return;
      sizes.observe(element);
      return () => sizes.unobserve(element);
    },
    [sizes],
  );
}

/** px a millisecond: what goes by faster is seen, and not read. */
const TOO_FAST_TO_READ = 1.5;

/**
 * The rows that came while the scroll was too fast to read, until it rests. `toRead` is for a place that somebody asked
 * for: the rows of a leap to it are drawn in full at once, for the keyboard may go on from there.
 */
function usePassing(virtual: Rows, keys: readonly string[]) {
  const [passing] = useState(() => new Set<string>());
  const before = useRef({ keys: new Set<string>(), offset: 0, at: 0 });
  const { offset, at } = before.current;
  const now = { keys: new Set(keys), offset: virtual.scrollOffset ?? 0, at: performance.now() };
  const isFast = Math.abs(now.offset - offset) > TOO_FAST_TO_READ * (now.at - at);
  if (!virtual.isScrolling) passing.clear();
  else if (isFast) for (const key of keys) if (!before.current.keys.has(key)) passing.add(key);
  before.current = now;
  const toRead = (): void => {
    passing.clear();
    before.current = { ...before.current, at: Number.NEGATIVE_INFINITY };
  };
  return { passing, toRead };
}

/** Which rows are drawn, how high all of them are together, and the way to one of them. */
export function useGridRows({ scroller, rows, span, dayPx, reveal }: Options) {
  const [usual] = useState(() => new Map<number, number>());
  const [beyond, setBeyond] = useState(0);
  useEffect(() => {
    const later = setTimeout(() => setBeyond(ROWS_BEYOND), SETTLED_MS);
    return () => clearTimeout(later);
  }, []);
  // A new function would have the place of every row reckoned anew.
  const getItemKey = useCallback((i: number) => rows[i]!.key, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize: i => usual.get(sortOf(rows[i]!)) ?? (rows[i]!.kind === 'heading' ? HEADING_PX : UNIT_PX),
    overscan: beyond,
    scrollPaddingStart: DAYS_PX,
    // Until the browser has laid the page out, so that the first drawing has rows already.
    initialRect: { width: window.innerWidth, height: window.innerHeight - ABOVE_PX },
    useFlushSync: false,
  });
  const measure = useHeights(virtual, rows, usual);
  const items = virtual.getVirtualItems();
  const offset = virtual.scrollOffset ?? 0;
  const { passing, toRead } = usePassing(
    virtual,
    items.flatMap(({ index }) => rows[index]?.key ?? []),
  );
  const firstInView = items.find(item => item.end > offset && rows[item.index]?.kind === 'unit');

  useImperativeHandle(reveal, () => (index: number, entry: Entry | undefined): void => {
    const view = scroller.current!;
    toRead();
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
  });

  return {
    shown: items.flatMap(({ index, start: top }): ShownRow[] =>
      rows[index] ? [{ index, top, row: rows[index] }] : [],
    ),
    passing,
    firstInView: firstInView?.index,
    height: virtual.getTotalSize(),
    measure,
  };
}
