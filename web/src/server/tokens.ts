import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];
export type ApiToken = Schemas['Tokens']['tokens'][number];
export type Scope = Schemas['Scope'];

const TOKENS = ['tokens'] as const;

export const useTokens = () =>
  useQuery({
    queryKey: TOKENS,
    queryFn: async () => (await answer(api.GET('/api/tokens'))).tokens,
    staleTime: 0,
  });

export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewToken']) => answer(api.POST('/api/tokens', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOKENS }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOKENS }),
  });
}
