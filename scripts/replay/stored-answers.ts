import { DAY_MS, type Instant, later, MINUTE_MS } from '../../domain/instant.js';
import type { PastAnswer } from '../../store/feed-history.js';
import type { Fetch } from './fetch.js';

/** By then a second look has been made at an answer that asked for one (domain/sync/pace.ts). */
const SECOND_LOOK_MS = 5 * MINUTE_MS;

/**
 * The looks behind stored answers. Only answers with new content are stored, so each one stands for all looks until
 * the next: it is given again when the second look was due, and once a day, as the worker reconciles it again then.
 */
export async function* storedAnswers(
  feedId: string,
  answers: AsyncIterable<PastAnswer>,
  until: Instant,
): AsyncGenerator<Fetch> {
  let last: PastAnswer | undefined;
  for await (const answer of answers) {
    if (last) yield* looksAt(feedId, last, answer.at);
    last = answer;
  }
  if (last) yield* looksAt(feedId, last, until);
}

function* looksAt(feedId: string, { at, body }: PastAnswer, until: Instant): Generator<Fetch> {
  const look = (t: Instant): Fetch => ({ feed: feedId, t, at: t, body });
  yield look(at);
  const second = later(at, SECOND_LOOK_MS);
  if (second < until) yield look(second);
  for (let t = later(at, DAY_MS); t < until; t = later(t, DAY_MS)) yield look(t);
}
