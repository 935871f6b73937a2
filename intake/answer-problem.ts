import type { Instant } from '../domain/instant.js';
import { Problem } from '../domain/problems.js';
import { retryAfterMs } from './retry-after.js';

/** What a status that is no answer means; undefined for one that carries a body. */
export function problemOfStatus(
  status: number,
  retryAfter: string | undefined,
  now: Instant,
): Problem | undefined {
  if (status >= 200 && status < 300) return status === 206 ? new Problem('feed_cut') : undefined;
  const wait = retryAfterMs(retryAfter, now);
  const details = wait === undefined ? { status } : { status, retryAfterMs: wait };
  if (status === 404 || status === 410) return new Problem('feed_gone', { status });
  if (status === 408) return new Problem('feed_timeout', { status });
  if (status === 429) return new Problem('feed_throttled', details);
  if (status >= 400 && status < 500) return new Problem('feed_forbidden', { status });
  if (status >= 300 && status < 400) return new Problem('feed_redirects', { status });
  return new Problem('feed_server_error', details);
}

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'UNKNOWN';
};

/** What a broken connection means. `reason` is the code of the system's error, never its message. */
export function problemOfConnection(error: unknown, phase: 'headers' | 'body'): Problem {
  if (error instanceof Problem) return error;
  const reason = codeOf(error);
  if (/TIMEOUT|TIMEDOUT/.test(reason)) return new Problem('feed_timeout', { reason });
  if (phase === 'headers') return new Problem('feed_unreachable', { reason });
  // The compressed body is not what its header says: not even a beginning of it can be trusted.
  if (reason.startsWith('Z_') && reason !== 'Z_BUF_ERROR') return new Problem('feed_not_ical', { reason });
  return new Problem('feed_cut', { reason });
}
