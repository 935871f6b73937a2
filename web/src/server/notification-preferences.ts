import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import type { Whose } from './channels.js';
import { answer, api } from './client.js';

export type Preferences = components['schemas']['NotificationPreferences'];
export type NoticeType = components['schemas']['NoticeType'];

const keyOf = (of: Whose) => ['notification-preferences', of] as const;

export const usePreferences = (of: Whose) =>
  useQuery({
    queryKey: keyOf(of),
    queryFn: () =>
      answer(
        of === 'me'
          ? api.GET('/api/me/notification-preferences')
          : api.GET('/api/organization/notification-preferences'),
      ),
    staleTime: 0,
  });

export function useSetPreferences(of: Whose) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Preferences) =>
      answer(
        of === 'me'
          ? api.PATCH('/api/me/notification-preferences', { body })
          : api.PATCH('/api/organization/notification-preferences', { body }),
      ),
    onSuccess: preferences => queries.setQueryData(keyOf(of), preferences),
  });
}
