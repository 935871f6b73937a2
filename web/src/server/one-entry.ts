import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { ONE_ENTRY } from './entry-keys.js';
import type { Entry } from './shapes.js';

export type Told = components['schemas']['ToldOfEntry'];
export type ToldPlatform = Told['platforms'][number];

/** That a platform has read our calendar makes no event. */
const TOLD_EVERY_MS = 30_000;

/** One entry, also one that has ended; at once where a list that was fetched has it. */
export function useOneEntry(id: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...ONE_ENTRY, id],
    queryFn: () => answer(api.GET('/api/entries/{id}', { params: { path: { id } } })),
    placeholderData: () => knownEntry(queries, id),
  });
}

/** Which platforms were told of an entry, and when. */
export const useTold = (id: string) =>
  useQuery({
    queryKey: [...ONE_ENTRY, id, 'told'],
    queryFn: () => answer(api.GET('/api/entries/{id}/told', { params: { path: { id } } })),
    refetchInterval: TOLD_EVERY_MS,
  });

function knownEntry(queries: QueryClient, id: string): Entry | undefined {
  for (const [, known] of queries.getQueriesData<unknown>({ queryKey: ['entries'] })) {
    const entry = Array.isArray(known) ? (known as Entry[]).find(one => one.id === id) : undefined;
    if (entry) return entry;
  }
  return undefined;
}
