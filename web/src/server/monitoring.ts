import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import type { Platform } from './shapes.js';

type Schemas = components['schemas'];
export type Monitoring = Schemas['Monitoring'];
export type Whole = Monitoring['organization'];
export type Figures = Pick<
  Whole,
  'windows' | 'lastSuccessAt' | 'answerAgeSeconds' | 'lastPullAt' | 'usualPullSeconds'
>;
export type MonitoredFeed = Schemas['MonitoredFeed'];
export type ExposureHours = Schemas['ExposureHours'];
export type MonitoredHour = Schemas['MonitoredHours']['hours'][number];

export const MONITORING = ['monitoring'] as const;
/** Health by hour is rolled up once a minute: asking sooner tells nothing new. */
const EVERY_MS = 60_000;

export const useMonitoring = () =>
  useQuery({
    queryKey: [...MONITORING, 'whole'],
    queryFn: () => answer(api.GET('/api/monitoring')),
    refetchInterval: EVERY_MS,
  });

/** The worst first, by pages; of one platform where one is chosen. */
export const useMonitoredFeeds = (platform: Platform | undefined) =>
  useInfiniteQuery({
    queryKey: [...MONITORING, 'feeds', platform],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/monitoring/feeds', {
          params: { query: { ...(platform && { platform }), ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });

/** What platforms might have sold a second time, hour by hour, of the last days. */
export const useExposureHours = (days: number) =>
  useQuery({
    queryKey: [...MONITORING, 'exposure', days],
    queryFn: () => {
      const from = new Date(Date.now() - days * 86_400_000).toISOString();
      return answer(api.GET('/api/monitoring/exposure', { params: { query: { from } } }));
    },
    refetchInterval: EVERY_MS,
  });

/** Hour by hour, of the last days. */
export const useMonitoredHours = (
  of: { readonly platform?: Platform | undefined; readonly feed?: string },
  days: number,
) =>
  useQuery({
    queryKey: [...MONITORING, 'hours', of, days],
    queryFn: () => {
      const from = new Date(Date.now() - days * 86_400_000).toISOString();
      const { platform, feed } = of;
      return answer(
        api.GET('/api/monitoring/hours', {
          params: { query: { from, ...(platform && { platform }), ...(feed && { feed }) } },
        }),
      );
    },
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });
