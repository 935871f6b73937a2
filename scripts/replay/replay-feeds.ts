import type { Conflict } from '../../domain/conflicts/detect.js';
import type { Entry } from '../../domain/entry.js';
import { dayAt } from '../../domain/instant.js';
import type { Fetch } from './fetch.js';
import { type Answered, FeedReplay, type Reader, type ReplayedFeed, UnitReplay } from './unit-replay.js';

/** One line of output a fetch. `entries` and `conflicts` stand only where they differ from the line before. */
export interface Line extends Answered {
  readonly feed: string;
  readonly t: string;
  readonly entries?: readonly { id: string; kind: string; start: string; end: string }[];
  readonly conflicts?: readonly { kind: string; start: string; end: string; between: Conflict['between'] }[];
}

/** Runs fetches through parse, reconcile and detect as the worker does, as calendars of one unit. */
export async function* replayFeeds(
  fetches: AsyncIterable<Fetch>,
  feeds: readonly ReplayedFeed[],
  timezone: string,
  reader: Reader,
): AsyncGenerator<Line> {
  const unit = new UnitReplay(feeds.map(feed => new FeedReplay(feed, timezone, reader)));
  let conflictsBefore = '[]';
  for await (const fetch of fetches) {
    const feed = unit.feed(fetch.feed);
    const entriesBefore = feed.entriesJson;
    const answered = feed.answer(fetch);
    const entries = asLines(feed.entries);
    feed.entriesJson = JSON.stringify(entries);

    const conflicts = unit.conflictsAt(fetch.at, dayAt(fetch.at, timezone)).map(conflict => ({
      kind: conflict.kind,
      start: conflict.nights.from,
      end: conflict.nights.to,
      between: conflict.between,
    }));
    const conflictsNow = JSON.stringify(conflicts);
    yield {
      feed: fetch.feed,
      t: fetch.t,
      ...answered,
      ...(feed.entriesJson !== entriesBefore && { entries }),
      ...(conflictsNow !== conflictsBefore && { conflicts }),
    };
    conflictsBefore = conflictsNow;
  }
}

const asLines = (entries: readonly Entry[]) =>
  entries.map(({ id, kind, nights }) => ({ id, kind, start: nights.from, end: nights.to }));
