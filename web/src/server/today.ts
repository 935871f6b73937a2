import { useQuery } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { answer, api } from './client.js';
import { PROPERTIES } from './properties.js';

type Schemas = components['schemas'];
export type Exposure = Schemas['Exposures']['exposures'][number];
export type Movement = Schemas['Arrivals']['movements'][number];

/** That a platform has read our calendar, or that a day has begun, makes no event. */
const EVERY_MS = 60_000;

/** What was sold on one platform and another may still sell. */
export const useExposures = () =>
  useQuery({
    queryKey: [...PROPERTIES, 'exposures'],
    queryFn: async () => (await answer(api.GET('/api/exposures'))).exposures,
    refetchInterval: EVERY_MS,
  });

/** Today, tomorrow, and the rest of the week that begins today. */
export const DAYS_TOLD = 7;

/** Who comes and who leaves within a week, by the day that it is at each property. */
export const useMovements = () =>
  useQuery({
    queryKey: [...PROPERTIES, 'arrivals'],
    queryFn: async () =>
      (await answer(api.GET('/api/arrivals', { params: { query: { days: DAYS_TOLD } } }))).movements,
    refetchInterval: EVERY_MS,
  });
