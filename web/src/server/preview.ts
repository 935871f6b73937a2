import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** What a link holds, read once it has stood still. An empty link is not looked at. */
export const usePreview = (url: string, timezone: string) =>
  useQuery({
    queryKey: ['preview', url, timezone],
    queryFn: () => answer(api.POST('/api/feeds/preview', { body: { url, timezone } })),
    enabled: url !== '' && timezone !== '',
    retry: false,
    staleTime: 60_000,
  });
