import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];
export type Inlet = Schemas['WebhookInlet'];
export type InletStyle = Schemas['WebhookStyle'];
export type Received = Schemas['ReceivedWebhooks']['received'][number];

const inletOf = (connectionId: string) => ['webhook-inlet', connectionId] as const;
const receivedOf = (connectionId: string) => [...inletOf(connectionId), 'received'] as const;
const LOG_EVERY_MS = 5_000;
const LATEST = 10;

const one = (id: string) => ({ params: { path: { id } } });

/** Where webhooks of a connection's partner come in. */
export const useInlet = (connectionId: string) =>
  useQuery({
    queryKey: inletOf(connectionId),
    queryFn: () => answer(api.GET('/api/connections/{id}/webhook', one(connectionId))),
    staleTime: 0,
  });

/** What came in lately. */
export const useReceived = (connectionId: string) =>
  useQuery({
    queryKey: receivedOf(connectionId),
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/connections/{id}/webhook/received', {
            params: { path: { id: connectionId }, query: { limit: LATEST } },
          }),
        )
      ).received,
    staleTime: 0,
    refetchInterval: LOG_EVERY_MS,
  });

export function useSetUpInlet(connectionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (style: InletStyle) =>
      answer(api.POST('/api/connections/{id}/webhook', { ...one(connectionId), body: { style } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: inletOf(connectionId) }),
  });
}

export function useRotateInletSecret(connectionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (oldValidHours: number) =>
      answer(
        api.POST('/api/connections/{id}/webhook/secret', { ...one(connectionId), body: { oldValidHours } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: inletOf(connectionId) }),
  });
}

export function useRevokeInlet(connectionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/connections/{id}/webhook/revoke', one(connectionId))),
    onSuccess: () => queries.invalidateQueries({ queryKey: inletOf(connectionId) }),
  });
}
