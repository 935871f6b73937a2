import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.js';

const CALENDAR = ['me', 'task-calendar'] as const;

/** The address at which a calendar program reads one's open tasks, if there is one. */
export const useTaskCalendar = () =>
  useQuery({
    queryKey: CALENDAR,
    queryFn: () => answer(api.GET('/api/me/task-calendar')),
    staleTime: 0,
  });

export function useMakeTaskCalendar() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/me/task-calendar')),
    onSuccess: calendar => queries.setQueryData(CALENDAR, calendar),
  });
}

export function useRevokeTaskCalendar() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/me/task-calendar')),
    onSuccess: () => queries.invalidateQueries({ queryKey: CALENDAR }),
  });
}
