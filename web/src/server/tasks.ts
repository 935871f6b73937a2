import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components, paths } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];
export type Task = Schemas['Task'];
export type OneTask = Schemas['OneTask'];
export type TaskKind = Schemas['TaskKind'];
export type Guide = Schemas['Guide'];
export type TaskEvent = Schemas['TaskHistory']['events'][number];
/** A step as everybody sees it, with an account or without. */
export type Step = Schemas['SharedTask']['list'][number];
type Query = NonNullable<paths['/api/tasks']['get']['parameters']['query']>;

/** Begins the key of every query that a task's change touches. */
export const TASKS = ['tasks'] as const;

const PAGE = 200;
const ENDED_SHOWN = 50;

/** What is open, the soonest due first: of everybody, or of one person. */
export const useOpenTasks = (filter: Pick<Query, 'assignee' | 'conflict'> = {}) =>
  useQuery({
    queryKey: [...TASKS, 'open', filter],
    queryFn: async () => {
      const found: Task[] = [];
      let cursor: string | null = null;
      do {
        const query: Query = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
        const page = await answer(api.GET('/api/tasks', { params: { query } }));
        found.push(...page.tasks);
        cursor = page.next;
      } while (cursor);
      return found;
    },
  });

export const useEndedTasks = () =>
  useQuery({
    queryKey: [...TASKS, 'ended'],
    queryFn: async () => {
      const query: Query = { state: ['done', 'withdrawn', 'cancelled'], limit: ENDED_SHOWN };
      return (await answer(api.GET('/api/tasks', { params: { query } }))).tasks;
    },
  });

export const useTaskCounts = () =>
  useQuery({ queryKey: [...TASKS, 'counts'], queryFn: () => answer(api.GET('/api/tasks/counts')) });

/** First word of the keys of ticks; see tasks/send-ticks.ts. */
export const TICK = 'tick';

export const oneTask = (id: string) => [...TASKS, 'one', id] as const;

export const useTask = (id: string) =>
  useQuery({
    queryKey: oneTask(id),
    queryFn: () => answer(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
  });

export const useTaskHistory = (id: string) =>
  useQuery({
    queryKey: [...TASKS, 'history', id],
    queryFn: async () =>
      (await answer(api.GET('/api/tasks/{id}/history', { params: { path: { id } } }))).events,
  });

export type TickOf =
  | { readonly to: 'done'; readonly step: Step; readonly note?: string | undefined }
  | { readonly to: 'open'; readonly step: Step };
export type TickOfTask = TickOf & { readonly taskId: string };

export const sendTick = (tick: TickOfTask): Promise<OneTask> => {
  const params = { path: { id: tick.taskId, step: tick.step.id } };
  if (tick.to === 'open') return answer(api.POST('/api/tasks/{id}/steps/{step}/undone', { params }));
  const body = { nights: tick.step.nights, ...(tick.note && { note: tick.note }) };
  return answer(api.POST('/api/tasks/{id}/steps/{step}/done', { params, body }));
};

/** Ticks and takes ticks back, in the order in which it was done: tasks/send-ticks.ts. */
export const useTick = (id: string) =>
  useMutation<OneTask, Error, TickOfTask>({ mutationKey: [TICK, id], scope: { id: `${TICK}/${id}` } });

export type TaskOrder =
  | { readonly kind: 'assign'; readonly personId: string | null }
  | { readonly kind: 'snooze'; readonly until: string }
  | { readonly kind: 'complete' }
  | { readonly kind: 'cancel'; readonly note: string }
  | { readonly kind: 'reopen' };

const send = (id: string, order: TaskOrder): Promise<OneTask> => {
  const params = { path: { id } };
  switch (order.kind) {
    case 'assign':
      return answer(api.POST('/api/tasks/{id}/assign', { params, body: { personId: order.personId } }));
    case 'snooze':
      return answer(api.POST('/api/tasks/{id}/snooze', { params, body: { until: order.until } }));
    case 'complete':
      return answer(api.POST('/api/tasks/{id}/complete', { params, body: {} }));
    case 'cancel':
      return answer(api.POST('/api/tasks/{id}/cancel', { params, body: { note: order.note } }));
    case 'reopen':
      return answer(api.POST('/api/tasks/{id}/reopen', { params }));
  }
};

export function useTaskOrder(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: TaskOrder) => send(id, order),
    onSuccess: task => {
      queries.setQueryData(oneTask(id), task);
      return queries.invalidateQueries({ queryKey: TASKS });
    },
  });
}
