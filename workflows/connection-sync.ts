import type { FetchedFeed, FetchFeed } from '../activities/fetch-feed.js';
import type { LoadedConnection } from '../activities/load-connection.js';
import type { WrittenAnswer } from '../activities/write-calendar.js';
import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { ProblemCode, ProblemDetails } from '../domain/problems.js';
import type {
  ConnectionView,
  FeedView,
  SyncConnectionInput,
  SyncSignal,
  SyncState,
} from '../domain/sync/messages.js';

type LookKind = FetchFeed['look'];

/** What one run of the workflow hands to the next. What is true of the connection stands in the database. */
export interface CarriedSync {
  readonly version: 1;
  /** Signals not yet acted on. */
  readonly asked: readonly SyncSignal[];
  /** Looks that were asked for and may not have been made. */
  readonly looks: readonly { readonly feedId: string; readonly look: LookKind }[];
}

interface Feed {
  readonly feedId: string;
  look: LookKind;
  answered: boolean;
  awaiting: boolean;
  changedAt?: Instant;
  failing?: { readonly code: ProblemCode; readonly details: ProblemDetails };
}

const URGENCY: readonly LookKind[] = ['due', 'hinted', 'now', 'afresh'];
const moreUrgent = (a: LookKind, b: LookKind): LookKind => (URGENCY.indexOf(a) < URGENCY.indexOf(b) ? b : a);

/** How each signal wants the feeds looked at next; pausing asks for no look, and of a look that is due the database says when. */
const LOOK_OF_SIGNAL: { readonly [S in SyncSignal]: LookKind } = {
  syncNow: 'now',
  webhookReceived: 'hinted',
  resume: 'now',
  configChanged: 'afresh',
  pause: 'due',
  lookDue: 'due',
};

/** Where the workflow of one connection stands. Plain state: it knows nothing of Temporal. */
export class ConnectionSync {
  private readonly asked = new Set<SyncSignal>();
  private readonly looks = new Map<string, LookKind>();
  private feeds: readonly Feed[] = [];
  private loaded: LoadedConnection | undefined;
  private hasToReload = false;
  private hasToStartOver = false;

  constructor(
    readonly input: SyncConnectionInput,
    carried?: CarriedSync,
  ) {
    for (const signal of carried?.asked ?? []) this.asked.add(signal);
    for (const { feedId, look } of carried?.looks ?? []) this.looks.set(feedId, look);
  }

  /** A signal came. Signals carry nothing: they make the workflow read the database again. */
  wake(signal: SyncSignal): void {
    this.asked.add(signal);
  }

  /** The feeds are to be left, because something has to be read or done first. */
  get isWoken(): boolean {
    return this.asked.size > 0 || this.hasToReload || this.hasToStartOver;
  }

  /** What is true of the connection is to be read anew. */
  reload(): void {
    this.hasToReload = true;
  }

  /** Until the next daily list; unset where there is none. */
  get checklistInMs(): number | undefined {
    return this.mode === 'manual' || this.mode === 'looking'
      ? this.loadedConnection?.checklistInMs
      : undefined;
  }

  get isListDue(): boolean {
    return this.checklistInMs !== undefined && this.checklistInMs <= 0;
  }

  startOver(): void {
    this.hasToStartOver = true;
  }

  get shouldStartOver(): boolean {
    return this.hasToStartOver;
  }

  /** The signals to act on now; those that come later wait for the next turn. */
  takeAsked(): readonly SyncSignal[] {
    const asked = [...this.asked];
    this.asked.clear();
    this.hasToReload = false;
    return asked;
  }

  /** What is true of the connection now, and the signals that made us ask. */
  learn(loaded: LoadedConnection, asked: readonly SyncSignal[]): void {
    this.keepLooks();
    this.loaded = loaded;
    const wanted = asked.map(signal => LOOK_OF_SIGNAL[signal]).reduce(moreUrgent, 'due');
    const found = loaded === 'gone' ? [] : loaded.feeds;
    this.feeds = found.map(feed => ({
      feedId: feed.feedId,
      look: moreUrgent(this.looks.get(feed.feedId) ?? 'due', wanted),
      answered: feed.answeredAt !== undefined,
      awaiting: feed.awaiting,
      ...(feed.changedAt !== undefined && { changedAt: feed.changedAt }),
      ...(feed.failing && { failing: feed.failing }),
    }));
    this.looks.clear();
  }

  get mode(): 'archived' | 'paused' | 'manual' | 'looking' {
    if (this.loaded === undefined || this.loaded === 'gone' || this.loaded.state === 'archived')
      return 'archived';
    if (this.loaded.state === 'paused') return 'paused';
    return this.feeds.length === 0 ? 'manual' : 'looking';
  }

  get state(): SyncState {
    if (this.loaded === undefined) return 'starting';
    if (this.mode !== 'looking') return this.mode;
    if (this.feeds.some(feed => feed.failing)) return 'failing';
    return this.feeds.some(feed => feed.answered) ? 'healthy' : 'starting';
  }

  get platform(): Platform | undefined {
    return this.loadedConnection?.platform;
  }

  get propertyId(): string | undefined {
    return this.loadedConnection?.propertyId;
  }

  private get loadedConnection() {
    return this.loaded === 'gone' ? undefined : this.loaded;
  }

  get feedIds(): readonly string[] {
    return this.feeds.map(feed => feed.feedId);
  }

  /** What the next look at a feed is asked for with. */
  ask(feedId: string): FetchFeed {
    const { look, failing } = this.feed(feedId);
    return {
      organizationId: this.input.organizationId,
      feedId,
      look,
      ...(failing && { failing: failing.code }),
    };
  }

  /** News of a feed: the look that was asked for has been made. */
  heard(feedId: string, news: FetchedFeed): void {
    const feed = this.feed(feedId);
    feed.look = 'due';
    switch (news.kind) {
      case 'failing':
        feed.failing = news.problem;
        break;
      case 'stopped':
        this.hasToReload = true;
        break;
      case 'changed':
      case 'recovered':
        feed.answered = true;
        delete feed.failing;
        break;
      default:
        news satisfies never;
    }
  }

  written(feedId: string, at: Instant, answer: WrittenAnswer): void {
    const feed = this.feed(feedId);
    feed.awaiting = answer.awaiting;
    if (Object.keys(answer.counts).length > 0) feed.changedAt = at;
  }

  carry(): CarriedSync {
    this.keepLooks();
    return {
      version: 1,
      asked: [...this.asked],
      looks: [...this.looks].map(([feedId, look]) => ({ feedId, look })),
    };
  }

  view(): ConnectionView {
    return {
      connectionId: this.input.connectionId,
      ...(this.platform && { platform: this.platform }),
      state: this.state,
      feeds: this.feeds.map(viewOf),
    };
  }

  private keepLooks(): void {
    for (const { feedId, look } of this.feeds) if (look !== 'due') this.looks.set(feedId, look);
  }

  private feed(feedId: string): Feed {
    const feed = this.feeds.find(one => one.feedId === feedId);
    if (!feed) throw new Error(`The connection has no feed ${feedId}.`);
    return feed;
  }
}

const viewOf = (feed: Feed): FeedView => ({
  feedId: feed.feedId,
  state: feed.failing ? 'failing' : feed.awaiting ? 'awaiting' : feed.answered ? 'healthy' : 'looking',
  ...(feed.changedAt !== undefined && { changedAt: feed.changedAt }),
  ...(feed.failing && { problem: feed.failing }),
});
