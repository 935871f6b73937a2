import { useQueryClient } from '@tanstack/react-query';
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react';
import { knownEntries } from '../server/entries.js';
import type { Entry } from '../server/shapes.js';
import type { Range } from '../time/day.js';
import type { Pointed } from './entry-card.js';
import type { Row, UnitLine } from './rows.js';

/** How long the card waits for the pointer to come over from its bar. */
const LINGER_MS = 180;

export interface Found {
  readonly line: UnitLine;
  readonly entry: Entry;
}

/**
 * Which entry the pointer, the focus or a tap is on. One set of listeners on the calendar serves every bar, and the card
 * as well, whose events come here though it stands elsewhere in the document. Only the part of a long bar that is in
 * view carries the card.
 */
export function usePointed(scroller: RefObject<HTMLElement | null>, rows: readonly Row[], span: Range) {
  const queries = useQueryClient();
  const [pointed, setPointed] = useState<Pointed>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lines = useMemo(
    () => new Map(rows.flatMap(row => (row.kind === 'unit' ? [[row.key, row] as const] : []))),
    [rows],
  );

  const barAt = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-entry]');

  const find = (target: EventTarget): Found | undefined => {
    const bar = barAt(target);
    const line = lines.get(bar?.closest<HTMLElement>('[data-unit]')?.dataset.unit ?? '');
    const entry = line && knownEntries(queries, line.unit, span).find(e => e.id === bar!.dataset.entry);
    return line && entry && { line, entry };
  };

  const put = (): void => {
    clearTimeout(leaving.current);
    setPointed(undefined);
  };

  const leave = (): void => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setPointed(undefined), LINGER_MS);
  };

  const pointAt = (target: EventTarget): void => {
    clearTimeout(leaving.current);
    if ((target as Element).closest('[data-entry-card]')) return;
    const view = scroller.current;
    const bar = barAt(target);
    const found = find(target);
    if (!bar || !found || !view) {
      leave();
      return;
    }
    const inner = bar.getBoundingClientRect();
    const outer = view.getBoundingClientRect();
    const left = Math.max(inner.left, outer.left);
    const right = Math.min(inner.right, outer.right);
    setPointed({
      entry: found.entry,
      timezone: found.line.property.timezone,
      box: {
        left: left - outer.left + view.scrollLeft,
        top: inner.top - outer.top + view.scrollTop,
        width: Math.max(right - left, 1),
        height: inner.height,
      },
    });
  };

  return {
    pointed,
    find,
    /** Puts the card away. */
    put,
    listeners: {
      onPointerOver: (event: PointerEvent) => pointAt(event.target),
      onPointerLeave: leave,
      onFocus: (event: FocusEvent) => pointAt(event.target),
      onBlur: leave,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') put();
      },
    },
  };
}
