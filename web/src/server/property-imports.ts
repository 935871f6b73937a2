import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';

export type ImportOutcome = components['schemas']['ImportOutcome'];
export type ImportRow = ImportOutcome['rows'][number];
export type Imported = ImportOutcome['imported'][number];

/** So many properties to a request, so that it is seen how far it is. */
const AT_ONCE = 20;

/** What a table would bring. */
export const useDryRun = () =>
  useMutation({
    mutationFn: (csv: string) =>
      answer(api.POST('/api/property-imports', { params: { query: { dryRun: 'true' } }, body: { csv } })),
  });

/** Brings it, by parts; `onPart` is told how many properties are done. Begun anew it adds what is lacking. */
export function useImport(onPart: (done: number) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (csv: string) => {
      const imported: Imported[] = [];
      let from: number | null = 0;
      while (from !== null) {
        const query = { dryRun: 'false' as const, from, most: AT_ONCE };
        const part: ImportOutcome = await answer(
          api.POST('/api/property-imports', { params: { query }, body: { csv } }),
        );
        imported.push(...part.imported);
        onPart(imported.length);
        from = part.next;
      }
      return imported;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}
