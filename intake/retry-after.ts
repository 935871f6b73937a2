import { DAY_MS, type Instant, toEpochMs } from '../domain/instant.js';

/**
 * Milliseconds a server asks us to wait: both forms of Retry-After (RFC 9110, 10.2.3), a number of seconds or a
 * date. Undefined where it asks for nothing we can read; never more than a day.
 */
export function retryAfterMs(header: string | undefined, now: Instant): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1_000, DAY_MS);
  // The three date forms of HTTP all begin with the name of a day.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return undefined;
  // asctime carries no zone; HTTP dates are always UTC.
  const at = Date.parse(/GMT|UTC/.test(text) ? text : `${text} UTC`);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - toEpochMs(now), 0), DAY_MS);
}
