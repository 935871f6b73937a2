import { elapsedMs, type Instant, later, MINUTE_MS } from '../instant.js';

/*
 * Whether a platform as a whole is in trouble. Its feeds are looked at one after the other, over half an hour or more, so
 * when it dies they begin to fail one by one, and begin to answer one by one when it is back.
 *
 * In trouble: since some moment nearly all that was seen of it failed. A feed not seen since then says nothing, and one
 * that failed before says nothing of that moment. So three feeds are enough to know, minutes after it began, however
 * many there are; and a few feeds that fail alone are not, since others answer beside them.
 *
 * Back: of what was seen lately at least half is well. Feeds that have not been seen since are not in trouble of their
 * own: each is asked again before anything is said of it.
 */

/** A feed, as far as it tells of its platform. */
export interface Member {
  /** When what is known of it was last seen. */
  readonly seenAt: Instant;
  /** Unset: it is well. */
  readonly troubledSince?: Instant;
}

export const LEAST_FEEDS = 3;
const TROUBLED_SHARE = 0.8;
const WELL_SHARE = 0.5;
export const SEEN_LATELY_MS = 10 * MINUTE_MS;

const latest = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b > a ? b : a);

/**
 * Since when the platform is in trouble; undefined where it is not. `after`: when it was last back; what was seen before
 * counts no more.
 */
export function troubleSince(members: readonly Member[], after?: Instant): Instant | undefined {
  const seen = members.filter(({ seenAt }) => after === undefined || seenAt > after);
  const moments = seen
    .map(({ seenAt, troubledSince }) =>
      troubledSince === undefined
        ? { at: seenAt, troubled: 0, well: 1 }
        : { at: latest(troubledSince, after), troubled: 1, well: 0 },
    )
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.troubled - b.troubled));
  let [troubled, well] = [0, 0];
  let since: Instant | undefined;
  for (const moment of moments) {
    troubled += moment.troubled;
    well += moment.well;
    const isSo = troubled >= LEAST_FEEDS && troubled >= TROUBLED_SHARE * (troubled + well);
    if (moment.troubled > 0 && isSo) since = moment.at;
  }
  return since;
}

/**
 * Whether a platform that was in trouble since `openedAt` is back. `lately`: how far back what was seen counts; unset,
 * since then.
 */
export function isBack(
  members: readonly Member[],
  openedAt: Instant,
  now: Instant,
  lately?: number,
): boolean {
  if (members.every(({ troubledSince }) => troubledSince === undefined)) return true;
  const enough = Math.min(LEAST_FEEDS, members.length);
  const from = lately === undefined ? openedAt : later(now, -lately);
  const seen = members
    .filter(({ seenAt }) => seenAt >= openedAt)
    .sort((a, b) => elapsedMs(a.seenAt, b.seenAt))
    .filter(({ seenAt }, place) => seenAt >= from || place < enough);
  const well = seen.filter(({ troubledSince }) => troubledSince === undefined).length;
  return seen.length >= enough && well >= WELL_SHARE * seen.length;
}
