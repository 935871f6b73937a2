import { edgeScroll } from './edge-scroll.js';
import { between } from './night-grid.js';
import type { Ground } from './use-drag-nights.js';

/** How long a finger rests on a free night before it chooses instead of scrolling. */
const HOLD_MS = 380;
/** A finger that goes further before that, px, scrolls. */
const REST_PX = 10;

/** Pressing on a free night until it is marked, then dragging. Before that a finger scrolls as ever. */
export function chooseByTouch(ground: Ground): () => void {
  const { view } = ground;
  let holding: ReturnType<typeof setTimeout> | undefined;
  let from: { x: number; y: number } | undefined;
  let reach: ((clientX: number) => void) | undefined;
  let edge: ReturnType<typeof edgeScroll> | undefined;

  const end = (): void => {
    clearTimeout(holding);
    edge?.end();
    reach = undefined;
    edge = undefined;
    delete view.dataset.choosing;
  };

  const onStart = (event: TouchEvent): void => {
    end();
    const touch = event.touches[0];
    const unitId = ground.freeUnit(event.target);
    if (!touch || event.touches.length > 1 || !unitId) return;
    const first = ground.nightUnder(touch.clientX);
    const alone = between(ground.nightsOf(unitId), first, first);
    if (!alone) return;
    from = { x: touch.clientX, y: touch.clientY };
    holding = setTimeout(() => {
      view.dataset.choosing = '';
      navigator.vibrate?.(12);
      ground.choose({ unitId, nights: alone });
      reach = x => {
        const nights = between(ground.nightsOf(unitId), first, ground.nightUnder(x));
        if (nights) ground.choose({ unitId, nights });
      };
      edge = edgeScroll(view, reach);
    }, HOLD_MS);
  };

  const onMove = (event: TouchEvent): void => {
    const touch = event.touches[0];
    if (!touch || !from) return;
    if (!reach) {
      if (Math.hypot(touch.clientX - from.x, touch.clientY - from.y) > REST_PX) clearTimeout(holding);
      return;
    }
    event.preventDefault(); // or the browser would scroll
    reach(touch.clientX);
    edge?.at(touch.clientX);
  };

  const onEnd = (event: TouchEvent): void => {
    const chosen = reach && ground.chosen();
    end();
    if (!chosen) return;
    event.preventDefault(); // or a click would follow
    ground.take(chosen);
  };

  const onCancel = (): void => {
    if (reach) ground.choose(undefined);
    end();
  };
  const onMenu = (event: Event): void => {
    if (reach) event.preventDefault();
  };

  view.addEventListener('touchstart', onStart, { passive: true });
  view.addEventListener('touchmove', onMove, { passive: false });
  view.addEventListener('touchend', onEnd);
  view.addEventListener('touchcancel', onCancel);
  view.addEventListener('contextmenu', onMenu);
  return () => {
    end();
    view.removeEventListener('touchstart', onStart);
    view.removeEventListener('touchmove', onMove);
    view.removeEventListener('touchend', onEnd);
    view.removeEventListener('touchcancel', onCancel);
    view.removeEventListener('contextmenu', onMenu);
  };
}
