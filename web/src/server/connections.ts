import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';
import type { Platform } from './shapes.js';

export type Order = 'sync' | 'pause' | 'resume' | 'archive';

const send = {
  sync: (id: string) => answer(api.POST('/api/connections/{id}/sync', { params: { path: { id } } })),
  pause: (id: string) => answer(api.POST('/api/connections/{id}/pause', { params: { path: { id } } })),
  resume: (id: string) => answer(api.POST('/api/connections/{id}/resume', { params: { path: { id } } })),
  archive: (id: string) => answer(api.POST('/api/connections/{id}/archive', { params: { path: { id } } })),
};

export function useOrder() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ order, connectionId }: { order: Order; connectionId: string }) =>
      send[order](connectionId),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

export interface NewConnection {
  readonly propertyId: string;
  readonly platform: Platform;
  readonly feeds: { unitId: string; url?: string }[];
}

export function useConnect() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ propertyId: id, ...body }: NewConnection) =>
      answer(api.POST('/api/properties/{id}/connections', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

export interface NewFeed {
  readonly connectionId: string;
  readonly unitId: string;
  /** Without it the unit is kept by hand there. */
  readonly url?: string;
}

/** One more unit for a connection that is there. */
export function useAddFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ connectionId: id, ...body }: NewFeed) =>
      answer(api.POST('/api/connections/{id}/feeds', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

export function useReplaceLink() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ feedId: id, url }: { feedId: string; url: string }) =>
      answer(api.PATCH('/api/feeds/{id}', { params: { path: { id } }, body: { url } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}
