import type { Guest, Kind, Platform } from '../entry.js';
import type { FeedEvent } from '../ical/feed-event.js';
import type { Day } from '../nights.js';
import type { Guides } from './guide.js';

/** What an event is judged by, beside itself. */
export interface ClassifyContext {
  /** Today in the property's zone. */
  readonly today: Day;
  readonly prodid: string;
  /** All events of the same answer: tail and lead-time blocks are known by their place among them. */
  readonly events: readonly FeedEvent[];
}

/**
 * What an event's UID stands for. `booking`: one booking, whatever becomes of its dates, and never another one.
 * `start`: the unit and its first night; it returns with the next guest who arrives then. `nothing`: it may
 * change from one answer to the next.
 */
export type UidMeaning = 'booking' | 'start' | 'nothing';

export interface Classified {
  readonly kind: Kind;
  readonly guest?: Guest;
  /** Set where the event is not in the platform's own dialect, so that its UID means something else. */
  readonly uidIdentifies?: UidMeaning;
}

/** Everything that is so because a platform is what it is. One value per platform, one file each. */
export interface PlatformFacts {
  readonly platform: Platform;
  /** As people know it, for screens. */
  readonly name: string;
  /** `feed` where it serves iCal; `checklist` where a person keeps its extranet. */
  readonly sync: 'feed' | 'checklist';
  /** It gives links only to properties with at most so many room types; unset where it sets no such limit. */
  readonly feedUpToRoomTypes?: number;
  /** Whether it reads a feed that we serve. */
  readonly importsFeeds: boolean;
  /** Milliseconds between two looks where the connection sets nothing else. */
  readonly lookEveryMs: number;
  /** Looks a second that all our workers together may make at this platform. */
  readonly looksPerSecond: number;
  /** Minutes within which it re-reads a feed of ours, as [usual, worst]. */
  readonly rereadsWithinMinutes: readonly [number, number];
  readonly uidIdentifies: { readonly [K in Kind]: UidMeaning };
  /** Days ahead at which its calendar ends, as [fewest, most] seen; what lies behind shows as a tail block. */
  readonly horizonDays?: readonly [number, number];
  /** The longest notice it lets a host ask for; it shows as a block that begins today. */
  readonly leadTimeNights?: number;
  /** What cancelling a guest costs the host there, where the platform's own pages were found to say so. */
  readonly hostCancellation?: string;
  /** Where a manager finds the calendar in its extranet. */
  readonly extranetUrl: string;
  /** How a person does there what only a person can. */
  readonly guides: Guides;
  classify(event: FeedEvent, context: ClassifyContext): Classified;
}
