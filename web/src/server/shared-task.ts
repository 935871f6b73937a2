import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { withState } from '../tasks/ticked.js';
import { answer, api } from './client.js';
import type { TickOf } from './tasks.js';

export type SharedTask = components['schemas']['SharedTask'];

/** No live events without an account: this is how soon the page learns what others did. */
const LOOK_EVERY_MS = 30_000;

const SHARED_TASK = ['shared-task'] as const;

/** The task that a link leads to. */
export const useSharedTask = (token: string | undefined) =>
  useQuery({
    queryKey: SHARED_TASK,
    queryFn: () => answer(api.POST('/api/task-links/look', { body: { token: token! } })),
    enabled: token !== undefined,
    refetchInterval: ({ state }) => (state.error ? false : LOOK_EVERY_MS),
    staleTime: 0,
  });

/** As useTick, under the name that is given. */
export function useTickByLink(token: string, name: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: SHARED_TASK,
    mutationFn: (tick: TickOf) => {
      const body = { token, name, stepId: tick.step.id };
      if (tick.to === 'open') return answer(api.POST('/api/task-links/undone', { body }));
      const { nights } = tick.step;
      return answer(
        api.POST('/api/task-links/done', {
          body: { ...body, nights, ...(tick.note && { note: tick.note }) },
        }),
      );
    },
    onMutate: ({ to, step }) => {
      void queries.cancelQueries({ queryKey: SHARED_TASK });
      queries.setQueryData<SharedTask>(
        SHARED_TASK,
        task => task && { ...task, list: withState(task.list, step.id, to) },
      );
    },
    onSuccess: task => {
      if (queries.isMutating({ mutationKey: SHARED_TASK }) <= 1) queries.setQueryData(SHARED_TASK, task);
    },
    onError: () => queries.invalidateQueries({ queryKey: SHARED_TASK }),
  });
}
