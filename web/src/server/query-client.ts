import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusedAs, Refused } from './refused.js';
import { SESSION } from './session.js';

/** Whoever is no longer signed in is asked who they are; the session's own answer leads to the sign-in page. */
const noteSignedOut = (error: unknown, key?: readonly unknown[]) => {
  if (isRefusedAs(error, 'sign_in_needed') && key?.[0] !== SESSION[0])
    void queryClient.invalidateQueries({ queryKey: SESSION });
};

/** Live events say what changed, so nothing grows stale by itself. A refusal of the API is final, an outage is not. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => noteSignedOut(error, queryKey) }),
  mutationCache: new MutationCache({ onError: error => noteSignedOut(error) }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: (_failures, error) => !(error instanceof Refused) || error.status === 0 || error.status >= 500,
      retryDelay: failures => Math.min(1000 * 2 ** failures, 15_000),
    },
  },
});
