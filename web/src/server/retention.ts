import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client.js';

/** For how many days the server keeps what it does not keep for good. */
export const useRetention = () =>
  useQuery({ queryKey: ['retention'], queryFn: () => answer(api.GET('/api/retention')) });
