import { addDays, type Day } from '../time/day.js';
import { beginning, between } from './night-grid.js';
import type { Ground } from './use-drag-nights.js';

/**
 * Shift with left or right chooses night by night from where the keyboard stands, Enter takes what is chosen, Escape
 * gives it up, and so does going on without Shift. It hears keys before the calendar's own keys do.
 */
export function chooseByKeys(ground: Ground): () => void {
  const { view } = ground;
  let anchor: Day | undefined;
  let reached: Day | undefined;

  const step = (target: Element, way: 1 | -1): boolean => {
    const row = target.closest<HTMLElement>('[data-unit]');
    const unitId = row?.dataset.unit;
    if (!unitId) return false;
    const nights = ground.nightsOf(unitId);
    const going = ground.chosen()?.unitId === unitId && anchor && reached;
    if (!going) {
      const entryId = target.closest<HTMLElement>('[data-entry]')?.dataset.entry;
      const entry = nights.entries.find(({ id }) => id === entryId);
      anchor = beginning(nights, entry, ground.firstDay());
      reached = anchor;
    } else reached = addDays(reached!, way);
    const chosen = between(nights, anchor!, reached!);
    if (!chosen) return false;
    // What is taken ends it: the edge does not wander on unseen.
    reached = reached! >= anchor! ? addDays(chosen.to, -1) : chosen.from;
    ground.choose({ unitId, nights: chosen });
    ground.follow(reached);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.altKey || event.metaKey || event.ctrlKey) return;
    const chosen = ground.chosen();
    const isWay = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    if (isWay && event.shiftKey) {
      if (!step(event.target, event.key === 'ArrowRight' ? 1 : -1)) return;
    } else if (chosen && event.key === 'Enter') ground.take(chosen);
    else {
      if (chosen && event.key !== 'Shift') ground.choose(undefined);
      if (!chosen || event.key !== 'Escape') return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const onFocusOut = (event: FocusEvent): void => {
    if (ground.chosen() && !(event.relatedTarget instanceof Node && view.contains(event.relatedTarget)))
      ground.choose(undefined);
  };

  view.addEventListener('keydown', onKeyDown, { capture: true });
  view.addEventListener('focusout', onFocusOut);
  return () => {
    view.removeEventListener('keydown', onKeyDown, { capture: true });
    view.removeEventListener('focusout', onFocusOut);
  };
}
