import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';

export type HoldDecision = components['schemas']['Decide']['decision'];

const holdOf = (feedId: string) => ['hold', feedId] as const;

/** What a held answer of a feed would free. */
export const useHold = (feedId: string) =>
  useQuery({
    queryKey: holdOf(feedId),
    queryFn: () => answer(api.GET('/api/feeds/{id}/hold', { params: { path: { id: feedId } } })),
    staleTime: 0,
  });

export function useDecideHold(feedId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: HoldDecision) =>
      answer(api.POST('/api/feeds/{id}/hold', { params: { path: { id: feedId } }, body: { decision } })),
    onSuccess: () =>
      Promise.all([PROPERTIES, holdOf(feedId)].map(queryKey => queries.invalidateQueries({ queryKey }))),
  });
}
