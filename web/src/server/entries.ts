import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Range } from '../time/day.js';
import { inBatches } from './batch.js';
import { answer, api } from './client.js';
import type { Entry, Property } from './shapes.js';

/** The API answers at most this many units at once. */
const UNITS_A_CALL = 200;

interface Wanted {
  readonly unitId: string;
  readonly range: Range;
}

/** Many properties come on the screen at once; their units are asked for in one call. */
const entriesOfUnit = inBatches<Wanted, Entry[]>(UNITS_A_CALL, async wanted => {
  const { from, to } = wanted[0]!.range;
  const query = { unit: wanted.map(w => w.unitId), from, to };
  const { entries } = await answer(api.GET('/api/entries', { params: { query } }));
  const byUnit = new Map<string, Entry[]>(wanted.map(w => [w.unitId, []]));
  for (const entry of entries) if (!entry.endedAt) byUnit.get(entry.unitId)?.push(entry);
  return wanted.map(w => byUnit.get(w.unitId)!);
});

export const entriesOf = (propertyId: string) => ['entries', propertyId] as const;

/** Entries of a property's units within the range, by unit. */
export const useEntries = (property: Property, range: Range) =>
  useQuery({
    queryKey: [...entriesOf(property.id), property.units.map(u => u.id), range],
    queryFn: async () => {
      const units = await Promise.all(property.units.map(u => entriesOfUnit({ unitId: u.id, range })));
      return new Map(property.units.map((unit, i) => [unit.id, units[i]!]));
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
