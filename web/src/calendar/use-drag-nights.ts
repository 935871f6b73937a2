import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useOpened } from '../booking/use-opened.js';
import { knownEntries } from '../server/entries.js';
import { useMay } from '../session/may.js';
import type { Day, Range } from '../time/day.js';
import { dayThere } from '../today/day-there.js';
import { chooseByKeys } from './choose-by-keys.js';
import { chooseByMouse } from './choose-by-mouse.js';
import { chooseByTouch } from './choose-by-touch.js';
import { type Chosen, type Nights, nightAt } from './night-grid.js';
import type { Row, UnitLine } from './rows.js';

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly span: Range;
  readonly dayPx: number;
  readonly firstDay: () => Day;
}

/** What the ways of choosing (mouse, touch, keys) know of the calendar, and tell it. */
export interface Ground {
  readonly view: HTMLElement;
  /** The unit in whose row `target` is, where it is a free place and no entry, link or button. */
  freeUnit(target: EventTarget | null): string | undefined;
  /** The night under a pointer, by its place in the window. */
  nightUnder(clientX: number): Day;
  nightsOf(unitId: string): Nights;
  firstDay(): Day;
  /** Brings a night into view. */
  follow(night: Day): void;
  chosen(): Chosen | undefined;
  /** Shows what is being chosen; nothing of it where `undefined`. */
  choose(chosen: Chosen | undefined): void;
  /** It is chosen: a panel asks what for. */
  take(chosen: Chosen): void;
}

/**
 * Free nights of a unit are chosen by dragging over them, on a touch screen after pressing for a moment, or by Shift and
 * the arrow keys and then Enter. One set of listeners on the calendar serves every row. Nights that are taken end the
 * stretch: only what is free is ever chosen. What was chosen stays drawn while the panel beside the calendar is open.
 */
export function useDragNights(options: Options): Chosen | undefined {
  const queries = useQueryClient();
  const mayTake = useMay('operator');
  const { opened, open } = useOpened();
  const [choosing, setChoosing] = useState<Chosen>();
  const lines = useMemo(
    () => new Map(options.rows.flatMap(row => (row.kind === 'unit' ? [[row.key, row] as const] : []))),
    [options.rows],
  );
  const now = useRef({ ...options, lines, choosing });
  now.current = { ...options, lines, choosing };

  useEffect(() => {
    const view = options.scroller.current;
    if (!view || !mayTake) return;
    const ground = groundOf(view, now, {
      entriesOf: line => knownEntries(queries, line.unit, now.current.span),
      choose: setChoosing,
      take: ({ unitId, nights }) => {
        setChoosing(undefined);
        open({ what: 'taking', unitId, nights });
      },
    });
    const ends = [chooseByMouse(ground), chooseByTouch(ground), chooseByKeys(ground)];
    return () => {
      for (const end of ends) end();
    };
  }, [options.scroller, mayTake, queries, open]);

  if (choosing) return choosing;
  if (opened?.what !== 'taking' || !opened.unitId || !opened.nights) return undefined;
  return { unitId: opened.unitId, nights: opened.nights };
}

interface Now extends Options {
  readonly lines: ReadonlyMap<string, UnitLine>;
  readonly choosing: Chosen | undefined;
}

interface Told {
  entriesOf(line: UnitLine): Nights['entries'];
  choose(chosen: Chosen | undefined): void;
  take(chosen: Chosen): void;
}

const OBSTACLES = '[data-entry], a, button, [data-entry-card]';

function groundOf(view: HTMLElement, now: RefObject<Now>, { entriesOf, choose, take }: Told): Ground {
  const namesPx = () => Number.parseFloat(getComputedStyle(view).getPropertyValue('--names')) || 0;
  const leftOfDays = () => view.getBoundingClientRect().left + view.clientLeft + namesPx() - view.scrollLeft;
  return {
    view,
    freeUnit(target) {
      if (!(target instanceof Element) || target.closest(OBSTACLES)) return undefined;
      return target.closest<HTMLElement>('[data-unit]')?.dataset.unit;
    },
    nightUnder: clientX => nightAt(clientX - leftOfDays(), now.current.dayPx, now.current.span),
    nightsOf(unitId) {
      const line = now.current.lines.get(unitId);
      return {
        entries: line ? entriesOf(line) : [],
        today: dayThere(Date.now(), line?.property.timezone ?? 'UTC'),
      };
    },
    firstDay: () => now.current.firstDay(),
    follow(night) {
      const { dayPx, span } = now.current;
      const left = ((Date.parse(night) - Date.parse(span.from)) / 86_400_000) * dayPx;
      const room = view.clientWidth - namesPx();
      if (left < view.scrollLeft) view.scrollLeft = left - dayPx;
      else if (left + 2 * dayPx > view.scrollLeft + room) view.scrollLeft = left + 3 * dayPx - room;
    },
    chosen: () => now.current.choosing,
    choose,
    take,
  };
}
