import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type { components } from '../api-types.js';
import type { Day, Range } from '../time/day.js';
import { inBatches } from './batch.js';
import { chunkAt, chunksOf } from './chunk.js';
import { answer, api } from './client.js';
import type { Entry, Unit } from './shapes.js';

export type EntryHistory = components['schemas']['EntryHistory'];

/** The API answers at most this many units at once. */
const UNITS_A_CALL = 200;
/** While somebody scrolls, the units that come into view are asked for this often, not with every frame. */
const GATHER_MS = 50;

const makeLoader = (chunk: Range) =>
  inBatches<string, Entry[]>(
    UNITS_A_CALL,
    async unit => {
      const query = { unit, ...chunk };
      const { entries } = await answer(api.GET('/api/entries', { params: { query } }));
      const byUnit = new Map<string, Entry[]>(unit.map(id => [id, []]));
      for (const entry of entries) if (!entry.endedAt) byUnit.get(entry.unitId)?.push(entry);
      return unit.map(id => byUnit.get(id)!);
    },
    GATHER_MS,
  );

/** One for each quarter, since a call asks for one range. */
const loaders = new Map<Day, ReturnType<typeof makeLoader>>();

function load(unitId: string, chunk: Range): Promise<Entry[]> {
  const loader = loaders.get(chunk.from) ?? makeLoader(chunk);
  loaders.set(chunk.from, loader);
  return loader(unitId);
}

export const entriesOf = (propertyId: string) => ['entries', propertyId] as const;

type Place = Pick<Unit, 'id' | 'propertyId'>;

const keyOf = ({ id, propertyId }: Place, chunk: Range) =>
  [...entriesOf(propertyId), id, chunk.from] as const;

const chunkQuery = (unit: Place, chunk: Range) =>
  queryOptions({
    queryKey: keyOf(unit, chunk),
    queryFn: () => load(unit.id, chunk),
    structuralSharing: false,
  });

/** An entry that reaches from one quarter into the next comes with both. */
export function together(parts: readonly (readonly Entry[])[]): Entry[] {
  const byId = new Map(parts.flat().map(entry => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => (a.nights.from < b.nights.from ? -1 : 1));
}

const combine = (results: UseQueryResult<Entry[]>[]) => {
  const parts = results.flatMap(r => r.data ?? []);
  return {
    entries: results.some(r => r.data) ? together([parts]) : undefined,
    error: results.find(r => r.error && !r.data)?.error,
  };
};

/** A unit's entries of these quarters, as far as they have come; undefined while there is none of them yet. */
export const useEntries = (unit: Place, chunks: readonly Range[]) =>
  useQueries({ queries: chunks.map(chunk => chunkQuery(unit, chunk)), combine });

/** What has been fetched of a unit's nights within the span, earliest first. */
export const knownEntries = (queries: QueryClient, unit: Place, span: Range): Entry[] =>
  together(chunksOf(span).map(chunk => queries.getQueryData(chunkQuery(unit, chunk).queryKey) ?? []));

/** All of a unit's nights within the span, earliest first; fetches what is missing. */
export const allEntries = async (queries: QueryClient, unit: Place, span: Range): Promise<Entry[]> =>
  together(await Promise.all(chunksOf(span).map(chunk => queries.fetchQuery(chunkQuery(unit, chunk)))));

/** What became of an entry, oldest first. */
export const useEntryHistory = (entry: Entry, propertyId: string) =>
  useQuery({
    queryKey: [...entriesOf(propertyId), entry.unitId, 'history', entry.id],
    queryFn: () => answer(api.GET('/api/entries/{id}/history', { params: { path: { id: entry.id } } })),
  });

/** An entry as it stands now; as it was where it is no longer listed. */
export function useEntry(unit: Place, was: Entry): Entry {
  const { entries } = useEntries(unit, [chunkAt(was.nights.from)]);
  return entries?.find(({ id }) => id === was.id) ?? was;
}
