import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];
export type Alert = Schemas['Alert'];
export type AlertRule = Schemas['AlertRules']['rules'][number];
export type ChangedRule = Schemas['ChangeAlertRule'];

/** Begins the key of every query that an alert's change touches. */
export const ALERTS = ['alerts'] as const;

export const useAlerts = (state: 'open' | 'ended') =>
  useInfiniteQuery({
    queryKey: [...ALERTS, state],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/alerts', { params: { query: { state, ...(cursor && { cursor }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  });

/** How many are open. */
export const useAlertCounts = () =>
  useQuery({
    queryKey: [...ALERTS, 'counts'],
    queryFn: async () =>
      (await answer(api.GET('/api/alerts', { params: { query: { state: 'open', limit: 1 } } }))).open,
  });

export type AlertDeed =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'mute'; readonly minutes: number }
  | { readonly kind: 'unmute' };

const send = (id: string, deed: AlertDeed): Promise<Alert> => {
  const params = { path: { id } };
  switch (deed.kind) {
    case 'acknowledge':
      return answer(api.POST('/api/alerts/{id}/acknowledge', { params }));
    case 'mute':
      return answer(api.POST('/api/alerts/{id}/mute', { params, body: { minutes: deed.minutes } }));
    case 'unmute':
      return answer(api.POST('/api/alerts/{id}/unmute', { params }));
  }
};

export function useAlertDeed(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deed: AlertDeed) => send(id, deed),
    onSuccess: () => queries.invalidateQueries({ queryKey: ALERTS }),
  });
}

const RULES = ['alert-rules'] as const;

export const useAlertRules = () =>
  useQuery({ queryKey: RULES, queryFn: async () => (await answer(api.GET('/api/alert-rules'))).rules });

export function useChangeRule() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangedRule) => answer(api.PATCH('/api/alert-rules', { body })),
    onSuccess: ({ rules }) => {
      queries.setQueryData(RULES, rules);
      return queries.invalidateQueries({ queryKey: ALERTS });
    },
  });
}
