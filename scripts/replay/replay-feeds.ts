import { type Conflict, detect } from '../../domain/conflicts/detect.js';
import { pairKey, pairOf } from '../../domain/conflicts/pair.js';
import { sightedAt } from '../../domain/conflicts/sightings.js';
import type { KnownEntry, Sighting, Source } from '../../domain/conflicts/sources.js';
import type { Entry, Platform } from '../../domain/entry.js';
import type { ParsedFeed } from '../../domain/ical/feed-event.js';
import { dayAt, type Instant } from '../../domain/instant.js';
import type { Day, Nights } from '../../domain/nights.js';
import { factsOf } from '../../domain/platforms/index.js';
import { Problem, type ProblemCode } from '../../domain/problems.js';
import { type Belief, type FeedRules, NOTHING_BELIEVED } from '../../domain/reconcile/belief.js';
import { isEmptyCalendar } from '../../domain/reconcile/empty-body.js';
import { reconcile } from '../../domain/reconcile/reconcile.js';
import { windowAround } from '../../domain/reconcile/window.js';
import type { Fetch } from './fetch.js';

export interface ReplayedFeed {
  readonly name: string;
  readonly platform: Platform;
  readonly rules: FeedRules;
}

/** How bytes are read: `domain/ical`, given as arguments so that a replay can be run over anything that reads alike. */
export interface Reader {
  parse(body: Uint8Array, options: { timezone: string; window: Nights }): ParsedFeed;
  fingerprint(body: Uint8Array): string;
}

/** One line of output a fetch. `entries` and `conflicts` stand only where they differ from the line before. */
export interface Line {
  readonly feed: string;
  readonly t: string;
  readonly outcome: 'applied' | 'unchanged' | 'held' | 'rejected';
  readonly problem?: ProblemCode;
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

    const conflicts = unit.conflictsOn(dayAt(fetch.at, timezone)).map(conflict => ({
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

/** The calendars of one unit, and what detection carries from one answer to the next. */
class UnitReplay {
  private open = new Set<string>();
  private echoes = new Set<string>();

  constructor(private readonly feeds: readonly FeedReplay[]) {}

  feed(name: string): FeedReplay {
    return this.feeds.find(feed => feed.name === name)!;
  }

  conflictsOn(today: Day): Conflict[] {
    const found = detect(
      this.feeds.map(feed => feed.asSource(this.echoes)),
      today,
    );
    const conflicts = found.conflicts.filter(
      conflict => conflict.certain || this.open.has(pairKey(pairOf(conflict))),
    );
    this.open = new Set(conflicts.map(conflict => pairKey(pairOf(conflict))));
    this.echoes = new Set(found.echoes.map(({ id }) => id));
    return conflicts;
  }
}

/** One feed on its way through its fetches. */
class FeedReplay {
  entriesJson = '';
  private seen = new Map<string, { readonly nights: Nights; readonly seen: Sighting }>();
  private lookedBeforeAt: Instant | undefined;
  private belief: Belief = NOTHING_BELIEVED;
  private awaiting = false;
  private fingerprint: string | undefined;

  constructor(
    private readonly feed: ReplayedFeed,
    private readonly timezone: string,
    private readonly reader: Reader,
  ) {}

  get name(): string {
    return this.feed.name;
  }

  get entries(): readonly Entry[] {
    return this.belief.entries;
  }

  asSource(echoes: ReadonlySet<string>): Source {
    return {
      source: this.feed.name,
      platform: this.feed.platform,
      entries: this.belief.entries.map((entry): KnownEntry => {
        const { seen } = this.seen.get(entry.id)!;
        const isKnown = echoes.has(entry.id) && seen.since !== this.belief.answeredAt;
        return { ...entry, seen, ...(isKnown && { knownEcho: true }) };
      }),
    };
  }

  answer(fetch: Fetch): Pick<Line, 'outcome' | 'problem'> {
    const answered = this.reconcile(fetch);
    if (answered.outcome !== 'rejected') this.lookedBeforeAt = fetch.at;
    return answered;
  }

  private reconcile(fetch: Fetch): Pick<Line, 'outcome' | 'problem'> {
    const fingerprint = this.reader.fingerprint(fetch.body);
    if (fingerprint === this.fingerprint && !this.awaiting && this.isOfToday(fetch))
      return { outcome: 'unchanged' };
    const calendar = this.read(fetch);
    if (calendar instanceof Problem) return { outcome: 'rejected', problem: calendar.code };

    const verdict = reconcile(this.belief, calendar, {
      feedId: this.feed.name,
      at: fetch.at,
      timezone: this.timezone,
      platform: factsOf(this.feed.platform),
      rules: this.feed.rules,
    });
    this.fingerprint = fingerprint;
    this.belief = verdict.belief;
    this.awaiting = verdict.awaiting;
    this.seen = new Map(verdict.belief.entries.map(entry => [entry.id, this.sighting(entry, fetch.at)]));
    return { outcome: verdict.outcome };
  }

  private sighting({ id, nights }: Entry, at: Instant) {
    const look = { at, ...(this.lookedBeforeAt && { lookedBeforeAt: this.lookedBeforeAt }) };
    return { nights, seen: sightedAt(this.seen.get(id), nights, look) };
  }

  /** The worker reconciles the same content again once the property's day has turned. */
  private isOfToday({ at }: Fetch): boolean {
    const { answeredAt } = this.belief;
    return answeredAt !== undefined && dayAt(answeredAt, this.timezone) === dayAt(at, this.timezone);
  }

  private read({ body, at }: Fetch): ParsedFeed | Problem {
    const { timezone } = this;
    try {
      return this.reader.parse(body, { timezone, window: windowAround(dayAt(at, timezone)) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return isEmptyCalendar(error, this.belief) ? { prodid: '', events: [], problems: [] } : error;
    }
  }
}
