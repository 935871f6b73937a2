import { type FocusEvent, type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import type { Entry } from '../server/shapes.js';
import type { Pointed } from './entry-card.js';

/**
 * Which entry the pointer, the focus or a tap is on. One set of listeners on the calendar serves every bar.
 * Only the part of a long bar that is in view carries the card.
 */
export function usePointed(scroller: RefObject<HTMLElement | null>, find: (id: string) => Entry | undefined) {
  const [pointed, setPointed] = useState<Pointed>();

  const pointAt = (target: EventTarget): void => {
    const bar = (target as Element).closest<HTMLElement>('[data-entry]');
    const view = scroller.current;
    const entry = bar && find(bar.dataset.entry!);
    if (!bar || !entry || !view) {
      setPointed(undefined);
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
      onPointerLeave: () => setPointed(undefined),
      onFocus: (event: FocusEvent) => pointAt(event.target),
      onBlur: () => setPointed(undefined),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') setPointed(undefined);
      },
    },
  };
}
