import {
  type QueryClient,
  QueryObserver,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import type { components } from '../api-types.js';
import { overlap, type Range } from '../time/day.js';
import { inBatches } from './batch.js';
import { chunkAt, chunksOf } from './chunk.js';
import { answer, api } from './client.js';
import { type EntriesCall, entryCalls, type WantedEntries } from './entry-calls.js';
import { grouped } from './grouped.js';
import type { Entry, Unit } from './shapes.js';

export type EntryHistory = components['schemas']['EntryHistory'];

/** While somebody scrolls, the units that come into view are asked for this often, not with every frame. */
const GATHER_MS = 120;

async function called({ units, range }: EntriesCall): Promise<Entry[]> {
  const query = { unit: [...units], ...range };
  const { entries } = await answer(api.GET('/api/entries', { params: { query } }));
  return entries.filter(({ endedAt }) => !endedAt);
}

const load = inBatches<WantedEntries, Entry[]>(async wanted => {
  const parts = await Promise.all(entryCalls(wanted).map(called));
  const byUnit = grouped(together(parts), ({ unitId }) => unitId);
  return wanted.map(({ unit, chunk }) =>
    (byUnit.get(unit) ?? []).filter(({ nights }) => overlap(nights, chunk)),
  );
}, GATHER_MS);

export const entriesOf = (propertyId: string) => ['entries', propertyId] as const;

type Place = Pick<Unit, 'id' | 'propertyId'>;

const keyOf = ({ id, propertyId }: Place, chunk: Range) =>
  [...entriesOf(propertyId), id, chunk.from] as const;

const chunkQuery = (unit: Place, chunk: Range) =>
  queryOptions({
    queryKey: keyOf(unit, chunk),
    queryFn: () => load({ unit: unit.id, chunk }),
    structuralSharing: false,
  });

/** An entry that reaches from one quarter into the next comes with both. */
export function together(parts: readonly (readonly Entry[])[]): Entry[] {
  const byId = new Map(parts.flat().map(entry => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => (a.nights.from < b.nights.from ? -1 : 1));
}

interface Known {
  readonly parts: readonly (Entry[] | undefined)[];
  readonly entries: Entry[] | undefined;
  readonly error: Error | undefined;
}

/**
 * A unit's entries of these quarters, as far as they have come; undefined while there is none of them yet. A row of the
 * calendar stands for the blink of an eye while somebody scrolls, and asks with plain observers: `useQueries` costs it
 * more than all it draws.
 */
export function useEntries(unit: Place, chunks: readonly Range[]): Omit<Known, 'parts'> {
  const queries = useQueryClient();
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  const { id, propertyId } = unit;
  const states = chunks.map(chunk => queries.getQueryState<Entry[]>(keyOf(unit, chunk)));
  const parts = states.map(state => state?.data);
  const error = states.find(state => state?.error && !state.data)?.error ?? undefined;
  const wanted = chunks.map(({ from }) => from).join();
  const known = useRef<Known>({ parts: [], entries: undefined, error: undefined });
  const last = known.current;
  if (!isSame(last.parts, parts) || last.error !== error) {
    const come = parts.flatMap(part => (part ? [part] : []));
    known.current = { parts, entries: come.length > 0 ? together(come) : undefined, error };
  }

  useEffect(() => {
    const place = { id, propertyId };
    const quarters = wanted ? wanted.split(',').map(chunkAt) : [];
    const ends = quarters.map(chunk =>
      new QueryObserver(queries, {
        ...chunkQuery(place, chunk),
        notifyOnChangeProps: ['data', 'error'],
      }).subscribe(look),
    );
    // What came between the drawing and now was told to nobody.
    const now = quarters.map(chunk => queries.getQueryData<Entry[]>(keyOf(place, chunk)));
    if (!isSame(known.current.parts, now)) look();
    return () => {
      for (const end of ends) end();
    };
  }, [queries, id, propertyId, wanted]);

  return known.current;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** What has been fetched of a unit's nights within the span, earliest first. */
export const knownEntries = (queries: QueryClient, unit: Place, span: Range): Entry[] =>
  together(chunksOf(span).map(chunk => queries.getQueryData(chunkQuery(unit, chunk).queryKey) ?? []));

/** All of a unit's nights within the span, earliest first; fetches what is missing. */
export const allEntries = async (queries: QueryClient, unit: Place, span: Range): Promise<Entry[]> =>
  together(await Promise.all(chunksOf(span).map(chunk => queries.fetchQuery(chunkQuery(unit, chunk)))));

/** Has them in reach for when their row comes. Resolves when they are there or refused, at once where they were. */
export const fetchEntries = (queries: QueryClient, unit: Place, chunks: readonly Range[]): Promise<unknown> =>
  Promise.all(chunks.map(chunk => queries.prefetchQuery(chunkQuery(unit, chunk))));

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
