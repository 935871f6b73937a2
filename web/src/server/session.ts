import { useQuery } from '@tanstack/react-query';
import { answer, api } from './client.js';

export const useSession = () =>
  useQuery({ queryKey: ['session'], queryFn: () => answer(api.GET('/api/session')) });
