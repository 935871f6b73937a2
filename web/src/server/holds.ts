import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';

export type HoldDecision = components['schemas']['Decide']['decision'];

/** What a held answer of a feed would free. */
export const useHold = (feedId: string) =>
  useQuery({
    queryKey: ['hold', feedId],
    queryFn: () => answer(api.GET('/api/feeds/{id}/hold', { params: { path: { id: feedId } } })),
    staleTime: 0,
  });

export function useDecideHold(feedId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: HoldDecision) =>
      answer(api.POST('/api/feeds/{id}/hold', { params: { path: { id: feedId } }, body: { decision } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}
