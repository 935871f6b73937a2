import { QueryClient } from '@tanstack/react-query';
import { Refused } from './refused.js';

/** Live events say what changed, so nothing grows stale by itself. A refusal of the API is final, an outage is not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: (_failures, error) => !(error instanceof Refused) || error.status === 0 || error.status >= 500,
      retryDelay: failures => Math.min(1000 * 2 ** failures, 15_000),
    },
  },
});
