import { useInfiniteQuery } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

export type Deed = components['schemas']['Deeds']['deeds'][number];

/** Who did what, latest first; each page is what came before the last of the one above. */
export const useDeeds = () =>
  useInfiniteQuery({
    queryKey: ['audit-log'],
    queryFn: ({ pageParam: before }) =>
      answer(api.GET('/api/audit-log', { params: { query: before === undefined ? {} : { before } } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: page => page.next,
    staleTime: 0,
  });
