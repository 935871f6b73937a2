import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';

type Schemas = components['schemas'];
export type Channel = Schemas['Channel'];
export type Severity = Channel['severities'][number];
export type NewChannel = Schemas['AddChannel'];
export type Notification = Schemas['Notification'];
/** Whose channels, and what they told. */
export type Whose = Channel['of'];

const CHANNELS = ['channels'] as const;
const TOLD = ['notifications'] as const;
/** What is being sent, and what a message was taken with, shows within this time. */
const SENDING_EVERY_MS = 1_000;
const CHANNELS_EVERY_MS = 15_000;

const one = (id: string) => ({ params: { path: { id } } });

/** One's own, and, for managers, the organization's. */
export const useChannels = () =>
  useQuery({
    queryKey: CHANNELS,
    queryFn: async () => (await answer(api.GET('/api/channels'))).channels,
    staleTime: 0,
    refetchInterval: CHANNELS_EVERY_MS,
  });

export function useAddChannel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewChannel) => answer(api.POST('/api/channels', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: CHANNELS }),
  });
}

export function useProveChannel(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) =>
      answer(api.POST('/api/channels/{id}/prove', { ...one(id), body: { code } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: CHANNELS }),
  });
}

export function useChangeChannel(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangeChannel']) =>
      answer(api.PATCH('/api/channels/{id}', { ...one(id), body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: CHANNELS }),
  });
}

export function useRemoveChannel(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/channels/{id}', one(id))),
    onSuccess: () => queries.invalidateQueries({ queryKey: CHANNELS }),
  });
}

export function useTestChannel(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/channels/{id}/test', one(id))),
    onSuccess: () => queries.invalidateQueries({ queryKey: TOLD }),
  });
}

/** What became of a message that was just handed in: asked for until it is closed or has a problem. */
export const useOutcome = (channel: Channel, sent: Notification | undefined) =>
  useQuery({
    queryKey: [...TOLD, 'one', sent?.id],
    enabled: sent !== undefined,
    queryFn: async () => {
      const query = { of: channel.of, channel: channel.id, limit: 20 };
      const { notifications } = await answer(api.GET('/api/notifications', { params: { query } }));
      return notifications.find(({ id }) => id === sent?.id) ?? null;
    },
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'waiting' ? false : SENDING_EVERY_MS),
  });

const SHOWN = 20;

export const useToldLately = (of: Whose) =>
  useQuery({
    queryKey: [...TOLD, of],
    queryFn: async () =>
      (await answer(api.GET('/api/notifications', { params: { query: { of, limit: SHOWN } } })))
        .notifications,
    staleTime: 0,
    refetchInterval: CHANNELS_EVERY_MS,
  });
