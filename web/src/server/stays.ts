import { skipToken, useQuery } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { ONE_ENTRY } from './entry-keys.js';

export type FoundStay = components['schemas']['FoundStays']['stays'][number];

/** As many as the API answers at once. */
const MOST = 50;

/**
 * Taken nights by their guest; nothing is asked where there is no search. While somebody goes on typing, or takes
 * letters back, the stays of the text before stand until the new ones have come.
 */
export const useStaysOfGuests = (search: string | undefined) =>
  useQuery({
    queryKey: [...ONE_ENTRY, 'by guest', search ?? ''],
    queryFn:
      search === undefined
        ? skipToken
        : async () =>
            (await answer(api.GET('/api/stays', { params: { query: { search, limit: MOST } } }))).stays,
    placeholderData: (before: FoundStay[] | undefined, asked) =>
      isSameWord(search, String(asked?.queryKey.at(-1) ?? '')) ? before : undefined,
  });

const isSameWord = (search = '', before: string): boolean =>
  before !== '' && search !== '' && (search.startsWith(before) || before.startsWith(search));
