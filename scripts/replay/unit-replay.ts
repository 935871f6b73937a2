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

/** What became of one answer. */
export interface Answered {
  readonly outcome: 'applied' | 'unchanged' | 'held' | 'rejected';
  readonly problem?: ProblemCode;
}

/** The calendars of one unit, and what detection carries from one answer to the next. */
export class UnitReplay {
  private open = new Set<string>();
  /** Since when what an echo repeats has changed; undefined while it has not. */
  private echoes = new Map<string, Instant | undefined>();

  constructor(private readonly feeds: readonly FeedReplay[]) {}

  /** Goes on by itself from here. */
  copy(): UnitReplay {
    const copy = new UnitReplay(this.feeds.map(feed => feed.copy()));
    copy.open = this.open;
    copy.echoes = this.echoes;
    return copy;
  }

  feed(name: string): FeedReplay {
    return this.feeds.find(feed => feed.name === name)!;
  }

  isEcho(entryId: string): boolean {
    return this.echoes.has(entryId);
  }

  conflictsAt(at: Instant, today: Day): Conflict[] {
    const found = detect(
      this.feeds.map(feed => feed.asSource(this.echoes)),
      today,
    );
    const conflicts = found.conflicts.filter(
      conflict => conflict.certain || this.open.has(pairKey(pairOf(conflict))),
    );
    this.open = new Set(conflicts.map(conflict => pairKey(pairOf(conflict))));
    this.echoes = new Map(
      found.echoes.map(({ id, isFading }) => [id, isFading ? (this.echoes.get(id) ?? at) : undefined]),
    );
    return conflicts;
  }
}

/** One feed on its way through its fetches. */
export class FeedReplay {
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

  copy(): FeedReplay {
    const copy = new FeedReplay(this.feed, this.timezone, this.reader);
    copy.entriesJson = this.entriesJson;
    copy.seen = this.seen;
    copy.lookedBeforeAt = this.lookedBeforeAt;
    copy.belief = this.belief;
    copy.awaiting = this.awaiting;
    copy.fingerprint = this.fingerprint;
    return copy;
  }

  get name(): string {
    return this.feed.name;
  }

  get entries(): readonly Entry[] {
    return this.belief.entries;
  }

  /** Those that the last answer showed. */
  get certainEntries(): readonly Entry[] {
    return this.belief.entries.filter(({ missingSince, shown }) => !missingSince && !shown);
  }

  asSource(echoes: ReadonlyMap<string, Instant | undefined>): Source {
    return {
      source: this.feed.name,
      platform: this.feed.platform,
      ...(this.lookedBeforeAt && { answeredAt: this.lookedBeforeAt }),
      entries: this.belief.entries.map((entry): KnownEntry => {
        const { seen } = this.seen.get(entry.id)!;
        const isKnown = echoes.has(entry.id) && seen.since !== this.belief.answeredAt;
        const brokenAt = isKnown ? echoes.get(entry.id) : undefined;
        return { ...entry, seen, ...(isKnown && { knownEcho: true }), ...(brokenAt && { brokenAt }) };
      }),
    };
  }

  answer(fetch: Fetch): Answered {
    const answered = this.reconcile(fetch);
    if (answered.outcome !== 'rejected') this.lookedBeforeAt = fetch.at;
    return answered;
  }

  private reconcile(fetch: Fetch): Answered {
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
