import type { Platform } from '../../../domain/entry.js';
import type { EventProblem, FeedEvent, ParsedFeed } from '../../../domain/ical/feed-event.js';
import { HOUR_MS, type Instant, later } from '../../../domain/instant.js';
import { addDays, type Day, nightCount } from '../../../domain/nights.js';
import { factsOf } from '../../../domain/platforms/index.js';
import {
  type Belief,
  type BelievedEntry,
  type Change,
  type FeedRules,
  type Look,
  NOTHING_BELIEVED,
  type Verdict,
} from '../../../domain/reconcile/belief.js';
import { reconcile } from '../../../domain/reconcile/reconcile.js';

const PRODID: { readonly [P in Platform]: string } = {
  airbnb: '-//Airbnb Inc//Hosting Calendar 1.0//EN',
  booking_com: '-//admin.booking.com\\, b.v.//NONSGML v1.0//EN',
  vrbo: '-//HomeAway.com, Inc.//EN',
  agoda: '-//ycs.agoda.com//EN',
  gommt: '-//Example Channel Manager//EN',
};

export const event = (from: Day, to: Day, over: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: `${from}-${to}`,
  nights: { from, to },
  summary: '',
  description: '',
  status: '',
  transp: '',
  problems: [],
  ...over,
});

/** Events as each platform writes them. A UID may be given by its distinguishing part. */
export const airbnbStay = (from: Day, to: Day, booking = `${from}${to}`): FeedEvent =>
  event(from, to, { uid: `1418fb94e984-${booking}@airbnb.com`, summary: 'Reserved' });
export const airbnbBlock = (from: Day, to: Day): FeedEvent =>
  event(from, to, { uid: `7f662ec65913-${from}@airbnb.com`, summary: 'Airbnb (Not available)' });
export const bookingClosed = (from: Day, to: Day): FeedEvent =>
  event(from, to, { uid: `${from}@booking.com`, summary: 'CLOSED - Not available' });
export const vrboStay = (from: Day, to: Day, name: string, uid = `${from}${to}`): FeedEvent =>
  event(from, to, { uid, summary: `Reserved - ${name}` });

export const calendar = (
  platform: Platform,
  events: readonly FeedEvent[],
  problems: EventProblem[] = [],
): ParsedFeed => ({
  prodid: PRODID[platform],
  events,
  problems,
});

/** A feed followed over its answers, two hours apart unless told otherwise. */
export class FollowedFeed {
  belief: Belief = NOTHING_BELIEVED;
  last: Verdict | undefined;

  constructor(
    readonly platform: Platform,
    public at: Instant,
    private readonly rules: FeedRules,
    private readonly timezone: string,
  ) {}

  answers(...events: FeedEvent[]): this {
    return this.take(calendar(this.platform, events));
  }

  answersWithUnreadable(count: number, ...events: FeedEvent[]): this {
    const problems = Array.from({ length: count }, () => ({ code: 'event_bad_date' as const }));
    return this.take(calendar(this.platform, events, problems));
  }

  /** The same answer looked at again because a person has decided. */
  decided(decision: 'accept' | 'keep', ...events: FeedEvent[]): this {
    return this.take(calendar(this.platform, events), { decision });
  }

  take(answer: ParsedFeed, over: Partial<Look> = {}): this {
    this.last = reconcile(this.belief, answer, { ...this.look(), ...over });
    this.belief = this.last.belief;
    this.at = later(this.at, 2 * HOUR_MS);
    return this;
  }

  look(): Look {
    const { at, timezone, rules } = this;
    return { feedId: 'feed', at, timezone, platform: factsOf(this.platform), rules };
  }

  /** Lets time pass until `at`. */
  until(at: Instant): this {
    this.at = at;
    return this;
  }

  get entries(): readonly BelievedEntry[] {
    return this.belief.entries;
  }

  /** The one entry believed; fails where there are more or none. */
  get only(): BelievedEntry {
    const [entry, ...more] = this.belief.entries;
    if (!entry || more.length > 0) throw new Error(`${this.belief.entries.length} entries, not one`);
    return entry;
  }

  /** `from/to` of all that is believed. */
  get taken(): string[] {
    return this.belief.entries.map(({ nights }) => `${nights.from}/${nights.to}`);
  }

  get changes(): readonly Change[] {
    return this.last?.changes ?? [];
  }

  /** What the last answer changed, in short: `came`, `ended:cancelled` ... */
  get told(): string[] {
    return this.changes.map(change => {
      if (change.kind === 'ended') return `ended:${change.reason}`;
      if (change.kind === 'held') return `held:${change.hold.reason}`;
      if (change.kind === 'released') return `released:${change.by}`;
      return change.kind;
    });
  }
}

export const given = (
  platform: Platform,
  at: Instant,
  rules: FeedRules = {},
  timezone = 'Europe/Rome',
): FollowedFeed => new FollowedFeed(platform, at, rules, timezone);

export const nightsOf = (nights: { from: Day; to: Day }): Day[] =>
  Array.from({ length: nightCount(nights) }, (_, i) => addDays(nights.from, i));
