import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import type { Entry } from '../server/shapes.js';
import type { Pointed } from './entry-card.js';

/** How long the card waits for the pointer to come over from its bar. */
const LINGER_MS = 180;

/**
 * Which entry the pointer, the focus or a tap is on. One set of listeners on the calendar serves every bar, and the card
 * as well, whose events come here though it stands elsewhere in the document. Only the part of a long bar that is in
 * view carries the card.
 */
export function usePointed(scroller: RefObject<HTMLElement | null>, find: (id: string) => Entry | undefined) {
  const [pointed, setPointed] = useState<Pointed>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const leave = (): void => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setPointed(undefined), LINGER_MS);
  };

  const pointAt = (target: EventTarget): void => {
    clearTimeout(leaving.current);
    if ((target as Element).closest('[data-entry-card]')) return;
    const bar = (target as Element).closest<HTMLElement>('[data-entry]');
    const view = scroller.current;
    const entry = bar && find(bar.dataset.entry!);
    if (!bar || !entry || !view) {
      leave();
      return;
    }
    const inner = bar.getBoundingClientRect();
    const outer = view.getBoundingClientRect();
    const left = Math.max(inner.left, outer.left);
    const right = Math.min(inner.right, outer.right);
    setPointed({
      entry,
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
    listeners: {
      onPointerOver: (event: PointerEvent) => pointAt(event.target),
      onPointerLeave: leave,
      onFocus: (event: FocusEvent) => pointAt(event.target),
      onBlur: leave,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') setPointed(undefined);
      },
    },
  };
}
