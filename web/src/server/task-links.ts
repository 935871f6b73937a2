import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { TASKS } from './tasks.js';

type Schemas = components['schemas'];
export type TaskLink = Schemas['TaskLinks']['links'][number];

const linksOf = (taskId: string) => [...TASKS, 'links', taskId] as const;

export const useTaskLinks = (taskId: string) =>
  useQuery({
    queryKey: linksOf(taskId),
    queryFn: async () =>
      (await answer(api.GET('/api/tasks/{id}/links', { params: { path: { id: taskId } } }))).links,
    staleTime: 0,
  });

export function useMakeTaskLink(taskId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      answer(api.POST('/api/tasks/{id}/links', { params: { path: { id: taskId } }, body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksOf(taskId) }),
  });
}

export function useRevokeTaskLink(taskId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (link: string) =>
      answer(api.DELETE('/api/tasks/{id}/links/{link}', { params: { path: { id: taskId, link } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksOf(taskId) }),
  });
}
