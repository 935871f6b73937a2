import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { paths } from '../api-types.js';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';
import type { Connection, Feed } from './shapes.js';

type ChangeOfFeed = paths['/api/feeds/{id}']['patch']['requestBody']['content']['application/json'];
export type FeedRules = NonNullable<ChangeOfFeed['rules']>;

const at = (id: string) => ({ params: { path: { id } } });

function useFeedMutation<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: PROPERTIES }),
  });
}

/** How a feed is read. */
export const useChangeRules = (feedId: string) =>
  useFeedMutation<FeedRules, Feed>(rules =>
    answer(api.PATCH('/api/feeds/{id}', { ...at(feedId), body: { rules } })),
  );

/** Nothing is read any more, and its nights are kept by hand. */
export const useTakeLinkAway = (feedId: string) =>
  useFeedMutation<void, Feed>(() =>
    answer(api.PATCH('/api/feeds/{id}', { ...at(feedId), body: { url: null } })),
  );

/** Our link: a new one ends the old one at once; taken back, nobody can read it. */
export const useRenewOurLink = (feedId: string) =>
  useFeedMutation<void, Feed>(() => answer(api.POST('/api/feeds/{id}/export-link', at(feedId))));
export const useTakeOurLinkBack = (feedId: string) =>
  useFeedMutation<void, Feed>(() => answer(api.DELETE('/api/feeds/{id}/export-link', at(feedId))));

/** `null`: as often as is usual for the platform. */
export const useLookEvery = (connectionId: string) =>
  useFeedMutation<number | null, Connection>(lookEverySeconds =>
    answer(api.PATCH('/api/connections/{id}', { ...at(connectionId), body: { lookEverySeconds } })),
  );
