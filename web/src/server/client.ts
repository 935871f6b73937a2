import createClient from 'openapi-fetch';
import type { paths } from '../api-types.js';
import { Refused } from './refused.js';

export const api = createClient<paths>();

/** The answer of a call, or its problem thrown. */
export async function answer<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw Refused.unreachable();
  });
  if (error !== undefined || !response.ok) throw Refused.by(response, error);
  return data as T;
}
