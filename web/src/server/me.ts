import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { SESSION } from './session.js';

type Schemas = components['schemas'];

const ME = ['me'] as const;
const SESSIONS = ['me', 'sessions'] as const;

export type OpenSession = Schemas['Sessions']['sessions'][number];

/** The person who is signed in, and the organizations they belong to. */
export const useMe = () => useQuery({ queryKey: ME, queryFn: () => answer(api.GET('/api/me')) });

export function useRename() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangeMe']) => answer(api.PATCH('/api/me', { body })),
    onSuccess: me => {
      queries.setQueryData(ME, me);
      return queries.invalidateQueries({ queryKey: SESSION });
    },
  });
}

/** Everything on the page belongs to the organization before: the page begins anew. */
export const useActFor = () =>
  useMutation({
    mutationFn: async (organizationId: string) => {
      await answer(api.POST('/api/me/organization', { body: { organizationId } }));
      window.location.assign('/');
    },
  });

export const useSessions = () =>
  useQuery({
    queryKey: SESSIONS,
    queryFn: async () => (await answer(api.GET('/api/me/sessions'))).sessions,
    staleTime: 0,
  });

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/me/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  });
}

export function useEndOtherSessions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/me/sessions')),
    onSuccess: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangePassword']) => answer(api.POST('/api/me/password', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  });
}

export const useBeginTwoFactor = () =>
  useMutation({
    mutationFn: (body: Schemas['WithPassword']) => answer(api.POST('/api/me/two-factor', { body })),
  });

export function useConfirmTwoFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SecondStep']) => answer(api.POST('/api/me/two-factor/confirm', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
}

export function useEndTwoFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['WithPassword']) => answer(api.POST('/api/me/two-factor/end', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });
}
