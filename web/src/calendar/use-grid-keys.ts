import { useQueryClient } from '@tanstack/react-query';
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { allEntries, knownEntries } from '../server/entries.js';
import type { Entry, Unit } from '../server/shapes.js';
import type { Day, Range } from '../time/day.js';
import { byNights, nearest, nextAlong } from './along.js';
import type { Row, UnitLine } from './rows.js';

/** Where the keyboard stands: on an entry, or on the row of a unit that has none in view. */
export interface Stand {
  readonly unitId: string;
  readonly entryId: string | undefined;
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly span: Range;
  readonly firstDay: () => Day;
  /** Brings the row, and the entry's first night where there is one, into view. */
  readonly reveal: (row: number, entry: Entry | undefined) => void;
}

/** How many frames what was brought into view may take to be drawn. */
const FRAMES = 60;
const PAGE = 10;

const isUnit = (row: Row): row is UnitLine => row.kind === 'unit';

/**
 * The keys of the calendar: left and right from entry to entry of a unit, also to those not yet in view; up and down
 * from unit to unit, to the entry whose nights are nearest; Home and End to a unit's first and last entry, with Ctrl to
 * the first and last unit. Enter opens the entry, or the months of a unit that has none in view. The tab key knows the whole grid of entries as one stop.
 */
export function useGridKeys({ scroller, rows, span, firstDay, reveal }: Options) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [stand, setStand] = useState<Stand>();

  const standOf = (target: EventTarget): Stand | undefined => {
    const track = (target as Element).closest<HTMLElement>('[data-unit]');
    const bar = (target as Element).closest<HTMLElement>('[data-entry]');
    return track ? { unitId: track.dataset.unit!, entryId: bar?.dataset.entry } : undefined;
  };

  const go = (line: UnitLine, entry: Entry | undefined): void => {
    reveal(rows.indexOf(line), entry);
    const wanted = entry ? `[data-entry="${entry.id}"]` : `[data-unit="${line.unit.id}"]`;
    const focus = (frames: number) => {
      const element = scroller.current?.querySelector<HTMLElement>(wanted);
      if (element) element.focus({ preventScroll: true });
      else if (frames > 0) requestAnimationFrame(() => focus(frames - 1));
    };
    requestAnimationFrame(() => focus(FRAMES));
  };

  const inUnit = (unit: Unit): Entry[] => knownEntries(queries, unit, span).sort(byNights);

  const along = async (line: UnitLine, from: Entry | undefined, step: 1 | -1) => {
    const known = nextAlong(inUnit(line.unit), from, step, firstDay());
    const next = known ?? nextAlong(await allEntries(queries, line.unit, span), from, step, firstDay());
    if (next) go(line, next);
  };

  const toEnd = async (line: UnitLine, end: 0 | -1) => {
    const entry = (await allEntries(queries, line.unit, span)).at(end);
    if (entry) go(line, entry);
  };

  const across = (line: UnitLine, from: Entry | undefined) =>
    go(line, nearest(inUnit(line.unit), from?.nights.from ?? firstDay()));

  const onKeyDown = (event: KeyboardEvent): void => {
    const here = standOf(event.target);
    const units = rows.filter(isUnit);
    const at = units.findIndex(line => line.unit.id === here?.unitId);
    const line = units[at];
    if (!here || !line || event.altKey || event.metaKey) return;
    const entry = inUnit(line.unit).find(e => e.id === here.entryId);
    const toUnit = (index: number) => {
      const next = units[Math.min(Math.max(index, 0), units.length - 1)]!;
      if (next !== line) across(next, entry);
    };
    const keys: Record<string, () => unknown> = {
      ArrowRight: () => along(line, entry, 1),
      ArrowLeft: () => along(line, entry, -1),
      ArrowDown: () => toUnit(at + 1),
      ArrowUp: () => toUnit(at - 1),
      PageDown: () => toUnit(at + PAGE),
      PageUp: () => toUnit(at - PAGE),
      Home: () => (event.ctrlKey ? toUnit(0) : toEnd(line, 0)),
      End: () => (event.ctrlKey ? toUnit(units.length - 1) : toEnd(line, -1)),
    };
    if (!here.entryId) keys.Enter = () => navigate(`/units/${line.unit.id}`);
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    void act();
  };

  const onFocus = (event: FocusEvent): void => {
    const next = standOf(event.target);
    if (next) setStand(next);
  };

  return { stand, onKeyDown, onFocus };
}
