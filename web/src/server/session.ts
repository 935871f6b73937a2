import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.js';

export const SESSION = ['session'] as const;

/** For whom this browser acts. Fails with `sign_in_needed` where nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: () => answer(api.GET('/api/session')),
});
