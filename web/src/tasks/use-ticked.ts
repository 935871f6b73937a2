import { useMutationState } from '@tanstack/react-query';
import type { Step, TickOf } from '../server/tasks.js';
import { withState } from './ticked.js';

/**
 * A list with the ticks that still wait to be sent. What is fetched meanwhile, because something else became of the
 * task, does not know of them yet, and would take them off the screen until they are through.
 */
export function useTicked(list: readonly Step[], mutationKey: readonly string[]): readonly Step[] {
  const waiting = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as TickOf,
  });
  return waiting.reduce<readonly Step[]>((steps, { to, step }) => withState(steps, step.id, to), list);
}
