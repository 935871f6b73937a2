import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client.js';
import type { Platform } from './shapes.js';

/** For what a link is meant; the more is said, the more its preview tells. */
export interface MeantFor {
  readonly timezone: string;
  readonly platform?: Platform | undefined;
  readonly unitId?: string | undefined;
  /** Whose link it is to be, where that feed is there already. */
  readonly feedId?: string | undefined;
}

/** What a link holds and would do, read once it has stood still. An empty link is not looked at. */
export const usePreview = (url: string, { timezone, platform, unitId, feedId }: MeantFor) =>
  useQuery({
    queryKey: ['preview', url, timezone, platform, unitId, feedId],
    queryFn: () =>
      answer(
        api.POST('/api/feeds/preview', {
          body: {
            url,
            timezone,
            ...(platform && { platform }),
            ...(unitId && { unitId }),
            ...(feedId && { feedId }),
          },
        }),
      ),
    enabled: url !== '' && timezone !== '',
    retry: false,
    staleTime: 60_000,
  });
