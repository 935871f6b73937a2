import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { components, paths } from '../api-types.js';
import type { Range } from '../time/day.js';
import { chunksOf } from './chunk.js';
import { answer, api } from './client.js';
import { entriesOf } from './entries.js';
import { BOOKINGS, ONE_ENTRY } from './entry-keys.js';
import type { Entry } from './shapes.js';

export type Booking = components['schemas']['Booking'];
export type DirectKind = Booking['kind'];
export type NewBooking = Omit<
  paths['/api/bookings']['post']['requestBody']['content']['application/json'],
  'idempotencyKey'
>;

const PAGE = 50;

export interface BookingFilter {
  readonly unit?: string | undefined;
  readonly cancelled: 'true' | 'false';
}

export const useBookings = ({ unit, cancelled }: BookingFilter) =>
  useInfiniteQuery({
    queryKey: [...BOOKINGS, 'list', unit ?? 'any', cancelled],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { limit: PAGE, cancelled, ...(unit && { unit }), ...(cursor && { cursor }) };
      return answer(api.GET('/api/bookings', { params: { query } }));
    },
    getNextPageParam: page => page.next ?? undefined,
  });

export const useBooking = (id: string) =>
  useQuery({
    queryKey: [...BOOKINGS, 'one', id],
    queryFn: () => answer(api.GET('/api/bookings/{id}', { params: { path: { id } } })),
  });

const sent = new Map<string, string>();

/** The same for the same booking until it is made, so that one sent twice by a bad network is made once. */
function keyOf(content: string): string {
  const key = sent.get(content) ?? [...crypto.getRandomValues(new Uint32Array(4))].join('-');
  sent.set(content, key);
  return key;
}

/** Takes nights. They are on the calendar as soon as the server has said yes; before, they may be another's. */
export function useTakeNights() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (booking: NewBooking) => {
      const content = JSON.stringify(booking);
      const body = { ...booking, idempotencyKey: keyOf(content) };
      const made = await answer(api.POST('/api/bookings', { body }));
      sent.delete(content);
      return made;
    },
    onSuccess: booking => {
      show(queries, booking);
      return refresh(queries, booking);
    },
    // Refused nights are taken by something that this page may not know of yet.
    onError: () => queries.invalidateQueries({ queryKey: ['entries'] }),
  });
}

export async function cancelBooking(queries: QueryClient, id: string): Promise<Booking> {
  const booking = await answer(api.POST('/api/bookings/{id}/cancel', { params: { path: { id } } }));
  await refresh(queries, booking);
  return booking;
}

export function useCancelBooking() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (id: string) => cancelBooking(queries, id) });
}

/** Leaves a booking or block some of its nights; the others are free. */
export function useShortenBooking(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (nights: Range) =>
      answer(api.PATCH('/api/bookings/{id}', { params: { path: { id } }, body: { nights } })),
    onSuccess: booking => refresh(queries, booking),
  });
}

function show(
  queries: QueryClient,
  { id, kind, propertyId, unitId, nights, name, createdAt }: Booking,
): void {
  const entry: Entry = {
    id,
    unitId,
    source: 'direct',
    kind: kind === 'block' ? 'block' : 'stay',
    nights,
    firstSeenAt: createdAt,
    ...(name && { guest: { name } }),
  };
  for (const chunk of chunksOf(nights))
    queries.setQueryData<Entry[]>(
      [...entriesOf(propertyId), unitId, chunk.from],
      known => known && [...known, entry],
    );
}

const refresh = async (queries: QueryClient, { propertyId, id }: Booking): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: entriesOf(propertyId) }),
    queries.invalidateQueries({ queryKey: [...ONE_ENTRY, id] }),
    queries.invalidateQueries({ queryKey: BOOKINGS }),
  ]);
};
