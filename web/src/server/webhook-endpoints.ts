import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];
export type Endpoint = Schemas['WebhookEndpoint'];
export type EventType = Schemas['WebhookEventType'];
export type Delivery = Schemas['WebhookDelivery'];

const ENDPOINTS = ['webhook-endpoints'] as const;
/** Deliveries come and go without an event of the live stream. */
const LOG_EVERY_MS = 3_000;
const ENDPOINTS_EVERY_MS = 15_000;

const one = (id: string) => ({ params: { path: { id } } });

export const useEndpoints = () =>
  useQuery({
    queryKey: ENDPOINTS,
    queryFn: async () => (await answer(api.GET('/api/webhook-endpoints'))).endpoints,
    staleTime: 0,
    refetchInterval: ENDPOINTS_EVERY_MS,
  });

export function useAddEndpoint() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AddWebhookEndpoint']) => answer(api.POST('/api/webhook-endpoints', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ENDPOINTS }),
  });
}

type Deed = 'enable' | 'disable' | 'remove';

const send = (id: string, deed: Deed): Promise<unknown> => {
  switch (deed) {
    case 'enable':
      return answer(api.POST('/api/webhook-endpoints/{id}/enable', one(id)));
    case 'disable':
      return answer(api.POST('/api/webhook-endpoints/{id}/disable', one(id)));
    case 'remove':
      return answer(api.DELETE('/api/webhook-endpoints/{id}', one(id)));
  }
};

export function useEndpointDeed(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deed: Deed) => send(id, deed),
    onSuccess: () => queries.invalidateQueries({ queryKey: ENDPOINTS }),
  });
}

export const useRotateSecret = (id: string) =>
  useMutation({
    mutationFn: (oldValidHours: number) =>
      answer(api.POST('/api/webhook-endpoints/{id}/secret', { ...one(id), body: { oldValidHours } })),
  });

const deliveriesOf = (id: string) => [...ENDPOINTS, id, 'deliveries'] as const;
const PAGE = 25;

/** What was sent to an endpoint, or waits, latest first. */
export const useDeliveries = (id: string) =>
  useInfiniteQuery({
    queryKey: deliveriesOf(id),
    queryFn: ({ pageParam: before }) =>
      answer(
        api.GET('/api/webhook-endpoints/{id}/deliveries', {
          params: { path: { id }, query: before === undefined ? { limit: PAGE } : { limit: PAGE, before } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: page => page.next,
    staleTime: 0,
    refetchInterval: LOG_EVERY_MS,
  });

export function usePing(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/webhook-endpoints/{id}/ping', one(id))),
    onSuccess: () => queries.invalidateQueries({ queryKey: deliveriesOf(id) }),
  });
}

export function useRedeliver(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (delivery: string) =>
      answer(
        api.POST('/api/webhook-endpoints/{id}/deliveries/{delivery}/redeliver', {
          params: { path: { id, delivery } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: deliveriesOf(id) }),
  });
}
