import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import type { Range } from '../time/day.js';
import { answer, api } from './client.js';
import { entriesOf } from './entries.js';
import { PROPERTIES } from './properties.js';
import type { Entry, Unit } from './shapes.js';

type Schemas = components['schemas'];
export type Import = Schemas['Imports']['imports'][number];
export type ImportChange = Schemas['ImportChanges']['changes'][number];
export type BelievedEntry = Schemas['BelievedEntries']['entries'][number];

/** Health by hour is rolled up once a minute. */
const EVERY_MS = 60_000;

/** Figures of a connection's feeds over the last hour, day and week. */
export const useConnectionHealth = (connectionId: string) =>
  useQuery({
    queryKey: [...PROPERTIES, 'health', connectionId],
    queryFn: () =>
      answer(api.GET('/api/connections/{id}/health', { params: { path: { id: connectionId } } })),
    refetchInterval: EVERY_MS,
  });

/** The stored answers of a feed that changed something or were held, newest first. */
export const useImports = (feedId: string) =>
  useQuery({
    queryKey: [...PROPERTIES, 'imports', feedId],
    queryFn: async () =>
      (await answer(api.GET('/api/feeds/{id}/imports', { params: { path: { id: feedId } } }))).imports,
  });

export const useImport = (feedId: string, snapshotId: string) =>
  useQuery({
    queryKey: [...PROPERTIES, 'imports', feedId, snapshotId],
    queryFn: async () => {
      const path = { id: feedId, snapshotId };
      return (await answer(api.GET('/api/feeds/{id}/imports/{snapshotId}', { params: { path } }))).changes;
    },
  });

export function useUndoImport(feedId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (snapshotId: string) =>
      answer(api.POST('/api/feeds/{id}/undo', { params: { path: { id: feedId } }, body: { snapshotId } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

const keyOf = (unit: Unit) => [...entriesOf(unit.propertyId), 'of-unit', unit.id] as const;

/** What is believed of a unit now. */
export const useUnitEntries = (unit: Unit, range: Range) =>
  useQuery({
    queryKey: [...keyOf(unit), range],
    queryFn: async (): Promise<Entry[]> => {
      const params = { path: { id: unit.id }, query: range };
      return (await answer(api.GET('/api/units/{id}/entries', { params }))).entries;
    },
    placeholderData: keepPreviousData,
  });

/** What was believed of a unit at an instant of the past; the log of the past does not change. */
export const useBelieved = (unit: Unit, at: string | undefined, range: Range) =>
  useQuery({
    queryKey: ['believed', unit.id, at, range],
    queryFn: async () => {
      const params = { path: { id: unit.id }, query: { at: at!, ...range } };
      return (await answer(api.GET('/api/units/{id}/believed', { params }))).entries;
    },
    enabled: at !== undefined,
    placeholderData: keepPreviousData,
  });
