import { useMutation, useQuery } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import type { TickOf } from './tasks.js';

export type SharedTask = components['schemas']['SharedTask'];

/** No live events without an account: this is how soon the page learns what others did. */
const LOOK_EVERY_MS = 30_000;

export const SHARED_TASK = ['shared-task'] as const;

/** The task that a link leads to. */
export const useSharedTask = (token: string | undefined) =>
  useQuery({
    queryKey: SHARED_TASK,
    queryFn: () => answer(api.POST('/api/task-links/look', { body: { token: token! } })),
    enabled: token !== undefined,
    refetchInterval: ({ state }) => (state.error ? false : LOOK_EVERY_MS),
    staleTime: 0,
  });

export type TickByLink = TickOf & { readonly token: string; readonly name: string };

export const sendTickByLink = (tick: TickByLink): Promise<SharedTask> => {
  const { token, name } = tick;
  const { id: stepId, nights } = tick.step;
  // The server takes nothing that it does not know, and asks nobody's name for a tick that is taken back.
  return tick.to === 'open'
    ? answer(api.POST('/api/task-links/undone', { body: { token, stepId } }))
    : answer(
        api.POST('/api/task-links/done', {
          body: { token, name, stepId, nights, ...(tick.note && { note: tick.note }) },
        }),
      );
};

/** First word of the keys of ticks by a link; see tasks/send-ticks.ts. */
export const TICK_BY_LINK = 'tick-by-link';

/** As useTick, under the name that is given. */
export const useTickByLink = () =>
  useMutation<SharedTask, Error, TickByLink>({ mutationKey: [TICK_BY_LINK], scope: { id: TICK_BY_LINK } });
