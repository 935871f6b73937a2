import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client.js';

export const usePlatforms = () =>
  useQuery({
    queryKey: ['platforms'],
    queryFn: async () => (await answer(api.GET('/api/platforms'))).platforms,
  });
