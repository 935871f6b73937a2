import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { paths } from '../api-types.js';
import { answer, api } from './client.js';
import type { Property } from './shapes.js';

export type NewProperty = paths['/api/properties']['post']['requestBody']['content']['application/json'];

export const PROPERTIES = ['properties'] as const;

/** Looks that find nothing new make no event; this is how often "checked 3 min ago" catches up with them. */
const HEALTH_EVERY_MS = 30_000;
/** A first look of an empty calendar makes none either, and somebody is waiting for it. */
const FIRST_LOOK_EVERY_MS = 3000;
const PAGE = 200;

async function allProperties(): Promise<Property[]> {
  const found: Property[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = cursor ? { limit: PAGE, cursor } : { limit: PAGE };
    const page = await answer(api.GET('/api/properties', { params: { query } }));
    found.push(...page.properties);
    cursor = page.next;
  } while (cursor);
  return found;
}

export const propertiesQuery = queryOptions({ queryKey: PROPERTIES, queryFn: allProperties });

export const useProperties = () =>
  useQuery({
    ...propertiesQuery,
    refetchInterval: ({ state }) =>
      state.data?.some(awaitsFirstLook) ? FIRST_LOOK_EVERY_MS : HEALTH_EVERY_MS,
  });

const awaitsFirstLook = ({ connections }: Property): boolean =>
  connections.some(c => c.health.state === 'new');

export function useAddProperty() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewProperty) => answer(api.POST('/api/properties', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

export function useArchiveProperty() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/api/properties/{id}/archive', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

export function useTrySamples() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/sandbox/try')),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}
