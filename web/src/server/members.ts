import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { SESSION } from './session.js';

type Schemas = components['schemas'];
export type Member = Schemas['Members']['members'][number];
export type Invitation = Schemas['Members']['invitations'][number];

const MEMBERS = ['members'] as const;

/** The members of the organization, and the invitations that are open. */
export const useMembers = () =>
  useQuery({ queryKey: MEMBERS, queryFn: () => answer(api.GET('/api/members')), staleTime: 0 });

export function useChangeRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ personId: id, role }: Pick<Member, 'personId' | 'role'>) =>
      answer(api.PATCH('/api/members/{id}', { params: { path: { id } }, body: { role } })),
    onSettled: () => queries.invalidateQueries({ queryKey: MEMBERS }),
  });
}

export function useRemoveMember() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/members/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: MEMBERS }),
  });
}

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['Invite']) => answer(api.POST('/api/invitations', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: MEMBERS }),
  });
}

export function useRevokeInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/invitations/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: MEMBERS }),
  });
}

export function useRenameOrganization() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangeOrganization']) => answer(api.PATCH('/api/organization', { body })),
    onSuccess: () => Promise.all([SESSION, ['me']].map(queryKey => queries.invalidateQueries({ queryKey }))),
  });
}
