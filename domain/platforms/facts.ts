import type { Guest, Kind, Platform } from '../entry.js';
import type { FeedEvent } from '../ical/feed-event.js';
import type { Day } from '../nights.js';

/** What an event is judged by, beside itself. */
export interface ClassifyContext {
  /** Today in the property's zone. */
  readonly today: Day;
  readonly prodid: string;
  /** All events of the same answer: tail and lead-time blocks are known by their place among them. */
  readonly events: readonly FeedEvent[];
}

export interface Classified {
  readonly kind: Kind;
  readonly guest?: Guest;
}

/** Everything that is so because a platform is what it is. One value per platform, one file each. */
export interface PlatformFacts {
  readonly platform: Platform;
  /** As people know it, for screens. */
  readonly name: string;
  /** `feed` where it serves iCal; `checklist` where a person keeps its extranet. */
  readonly sync: 'feed' | 'checklist';
  /** Whether it reads a feed that we serve. */
  readonly importsFeeds: boolean;
  /** Milliseconds between two looks where the connection sets nothing else. */
  readonly lookEveryMs: number;
  /** Looks a second that all our workers together may make at this platform. */
  readonly looksPerSecond: number;
  /** Minutes within which it re-reads a feed of ours, as [usual, worst]. */
  readonly rereadsWithinMinutes: readonly [number, number];
  /** What an event's UID stands for: one booking, the room and its first night, or nothing that lasts. */
  readonly uidIdentifies: { readonly [K in Kind]: 'booking' | 'start' | 'nothing' };
  /** Where a manager finds the calendar in its extranet. */
  readonly extranetUrl: string;
  classify(event: FeedEvent, context: ClassifyContext): Classified;
}
