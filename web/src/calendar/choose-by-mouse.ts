import { edgeScroll } from './edge-scroll.js';
import { between } from './night-grid.js';
import type { Ground } from './use-drag-nights.js';

/** A press that goes less far, px, is a click and chooses nothing. */
const DRAG_PX = 5;

/** Pressing on a free night and dragging; Escape or another button gives up. */
export function chooseByMouse(ground: Ground): () => void {
  const { view } = ground;
  let stop: (() => void) | undefined;

  const onDown = (down: PointerEvent): void => {
    const unitId = ground.freeUnit(down.target);
    if (down.pointerType === 'touch' || down.button !== 0 || !unitId || stop) return;
    const first = ground.nightUnder(down.clientX);
    if (!between(ground.nightsOf(unitId), first, first)) return;
    let dragged = false;

    const reach = (clientX: number): void => {
      const nights = between(ground.nightsOf(unitId), first, ground.nightUnder(clientX));
      if (nights) ground.choose({ unitId, nights });
    };
    const edge = edgeScroll(view, reach);
    const onMove = (move: PointerEvent): void => {
      if (!dragged && Math.abs(move.clientX - down.clientX) < DRAG_PX) return;
      dragged = true;
      view.dataset.choosing = '';
      reach(move.clientX);
      edge.at(move.clientX);
    };
    const onUp = (up: PointerEvent): void => {
      stop?.();
      const nights = dragged && between(ground.nightsOf(unitId), first, ground.nightUnder(up.clientX));
      if (nights) ground.take({ unitId, nights });
      else ground.choose(undefined);
    };
    const giveUp = (): void => {
      stop?.();
      ground.choose(undefined);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') giveUp();
    };
    stop = () => {
      stop = undefined;
      edge.end();
      delete view.dataset.choosing;
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', onKey);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', onKey);
  };

  view.addEventListener('pointerdown', onDown);
  return () => {
    stop?.();
    view.removeEventListener('pointerdown', onDown);
  };
}
