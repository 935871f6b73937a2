import type { ParsedFeed } from '../domain/ical/feed-event.js';
import type { GuardedHttp } from './guarded-http.js';
import type { Reading } from './parse-job.js';
import type { ParseThread } from './parse-thread.js';

/** Fetches and parses in one go, keeping nothing: what a person sees of a link before saving it. Throws Problems. */
export async function readFeed(
  use: { readonly http: GuardedHttp; readonly parser: ParseThread },
  url: string,
  reading: Reading,
): Promise<ParsedFeed> {
  const { body } = await use.http.getCalendar(url);
  return use.parser.parse(body, reading);
}
