import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';

type Schemas = components['schemas'];
export type SyncAsked = Schemas['SyncAsked'];
export type Turned = Schemas['Turned'];

/** What many connections at once are asked through: those of one property, or all. */
export type Scope = { readonly propertyId: string } | 'all';

const idOf = ({ propertyId: id }: { propertyId: string }) => ({ params: { path: { id } } });

const sync = (scope: Scope): Promise<SyncAsked> =>
  answer(
    scope === 'all' ? api.POST('/api/organization/sync') : api.POST('/api/properties/{id}/sync', idOf(scope)),
  );
const pause = (scope: Scope): Promise<Turned> =>
  answer(
    scope === 'all'
      ? api.POST('/api/organization/pause')
      : api.POST('/api/properties/{id}/pause', idOf(scope)),
  );
const resume = (scope: Scope): Promise<Turned> =>
  answer(
    scope === 'all'
      ? api.POST('/api/organization/resume')
      : api.POST('/api/properties/{id}/resume', idOf(scope)),
  );

function useControl<Answer>(send: (scope: Scope) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

export const useSyncMany = () => useControl(sync);
export const usePauseMany = () => useControl(pause);
export const useResumeMany = () => useControl(resume);

export function useSyncFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/feeds/{id}/sync', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}
