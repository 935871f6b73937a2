import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { addDays, type Day, daysBetween, type Range } from '../time/day.js';
import { DrawnDays } from './drawn-days.js';

/** How long a scroll rests before the address tells of it. */
const REST_MS = 250;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly span: Range;
  readonly dayPx: number;
  readonly start: Day;
  /** Told the first day in view once a scroll has come to rest. */
  readonly onRest: (first: Day) => void;
}

/**
 * The calendar's place along the days: which of them are drawn, which is the first in view, and the way to another.
 * The first day in view stays where it is while the width of the days changes.
 */
export function useDaysInView({ scroller, span, dayPx, start, onRest }: Options) {
  const first = useRef(daysBetween(span.from, start));
  const [days] = useState(
    () => new DrawnDays(span, { left: first.current * dayPx, width: window.innerWidth, dayPx }),
  );
  const rest = useRef(onRest);
  rest.current = onRest;

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = first.current * dayPx;
  }, [scroller, dayPx]);

  useEffect(() => {
    const view = scroller.current!;
    let width = view.clientWidth;
    let resting: ReturnType<typeof setTimeout> | undefined;
    let told = view.scrollLeft;
    const look = () => {
      const left = view.scrollLeft;
      first.current = left / dayPx;
      days.look(span, { left, width, dayPx });
    };
    const onScroll = () => {
      look();
      if (view.scrollLeft === told) return;
      clearTimeout(resting);
      resting = setTimeout(() => {
        told = view.scrollLeft;
        rest.current(addDays(span.from, Math.round(first.current)));
      }, REST_MS);
    };
    const resized = () => {
      width = view.clientWidth;
      look();
    };
    look();
    const sizes = new ResizeObserver(resized);
    sizes.observe(view);
    view.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(resting);
      sizes.disconnect();
      view.removeEventListener('scroll', onScroll);
    };
  }, [scroller, days, span, dayPx]);

  const firstDay = (): Day => addDays(span.from, Math.round(first.current));

  const show = (day: Day, behavior: ScrollBehavior): void => {
    void scroller.current?.scrollTo({
      left: Math.max(0, daysBetween(span.from, day)) * dayPx,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : behavior,
    });
  };

  return { days, firstDay, show };
}
