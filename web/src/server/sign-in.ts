import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];

const WAYS = ['sign-in-ways'] as const;

/** How one can sign in here, and whether anybody owns this server. */
export const useWays = () =>
  useQuery({ queryKey: WAYS, queryFn: () => answer(api.GET('/api/sign-in')), staleTime: 0 });

export const useSignIn = () =>
  useMutation({ mutationFn: (body: Schemas['SignIn']) => answer(api.POST('/api/sign-in', { body })) });

export const useSecondStep = () =>
  useMutation({
    mutationFn: (body: Schemas['SecondStep']) => answer(api.POST('/api/sign-in/code', { body })),
  });

/** Leaves for the provider's page. */
export const useOpenId = () =>
  useMutation({
    mutationFn: async () => {
      const { url } = await answer(api.POST('/api/sign-in/openid'));
      window.location.assign(url);
    },
  });

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/sign-out')),
    onSuccess: () => queries.clear(),
  });
}

export const useAskReset = () =>
  useMutation({
    mutationFn: (body: Schemas['AskReset']) => answer(api.POST('/api/password-reset', { body })),
  });

export const useReset = () =>
  useMutation({
    mutationFn: (body: Schemas['Reset']) => answer(api.POST('/api/password-reset/use', { body })),
  });

export function useBecomeFirstOwner() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['FirstOwner']) => answer(api.POST('/api/first-owner', { body })),
    onSuccess: () => queries.clear(),
  });
}

/** What the link of an invitation invites to. */
export const useInvitation = (token: string | undefined) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.POST('/api/invitations/look', { body: { token: token! } })),
    enabled: token !== undefined,
  });

export const useAccept = () =>
  useMutation({
    mutationFn: (body: Schemas['Accept']) => answer(api.POST('/api/invitations/accept', { body })),
  });
