import { z } from 'zod';
import { KINDS, PLATFORMS } from '../entry.js';
import type { Instant } from '../instant.js';
import type { Nights } from '../nights.js';
import type { EndReason } from '../reconcile/belief.js';

/*
 * What an organization's own systems are told. The one catalogue of event types: the shape of each is written here,
 * and what is not in the shape does not go out. Ids, nights, kinds and platforms; never anything of a guest, a link or
 * a name.
 *
 * An event is made from a row of the change log. A kind of change that EVENT_OF does not name goes to nobody.
 */

const NightsTold = z.object({ from: z.string(), to: z.string() });
const Kind = z.enum(KINDS);

const END_REASONS = [
  'cancelled',
  'opened',
  'over',
  'ignored',
  'disconnected',
  'undone',
] as const satisfies readonly EndReason[];

const EntryTold = z.object({
  entryId: z.uuid(),
  propertyId: z.uuid(),
  unitId: z.uuid(),
  connectionId: z.uuid().optional(),
  feedId: z.uuid().optional(),
  source: z.enum([...PLATFORMS, 'direct']),
  kind: Kind,
  nights: NightsTold,
});

const ConflictKind = z.enum(['double_booking', 'over_block', 'possible']);

const ConflictTold = z.object({
  conflictId: z.uuid(),
  propertyId: z.uuid(),
  unitId: z.uuid(),
  entryIds: z.array(z.uuid()).length(2),
  kind: ConflictKind,
  nights: NightsTold,
});

export const WEBHOOK_EVENTS = {
  'entry.created': {
    says: 'Nights of a unit are taken; or an entry that had ended holds again.',
    data: EntryTold,
  },
  'entry.changed': {
    says: 'An entry has other nights, or is of another kind. `was` has what it was before.',
    data: EntryTold.extend({ was: z.object({ nights: NightsTold.optional(), kind: Kind.optional() }) }),
  },
  'entry.ended': {
    says: 'An entry no longer takes its nights. Those that no other entry takes are free.',
    data: EntryTold.extend({ reason: z.enum(END_REASONS) }),
  },
  'conflict.opened': {
    says: 'Two entries hold the same nights of a unit; or do so again.',
    data: ConflictTold,
  },
  'conflict.changed': {
    says: 'A conflict is over other nights, or of another kind.',
    data: ConflictTold,
  },
  'conflict.decided': {
    says: 'A person decided: it is being settled, or it is none.',
    data: ConflictTold.extend({ decision: z.enum(['settling', 'dismissed']) }),
  },
  'conflict.closed': {
    says: 'A conflict is over.',
    data: ConflictTold.extend({ reason: z.enum([...END_REASONS, 'moved', 'explained']) }),
  },
  ping: {
    says: 'A person asked for it, to see whether webhooks arrive. Goes to an endpoint whatever it listens to.',
    data: z.object({ endpointId: z.uuid() }),
  },
} as const;
export type WebhookEventType = keyof typeof WEBHOOK_EVENTS;
export type SubscribedEvent = Exclude<WebhookEventType, 'ping'>;

/** What an endpoint may listen to. */
export const SUBSCRIBED_EVENTS = [
  'entry.created',
  'entry.changed',
  'entry.ended',
  'conflict.opened',
  'conflict.changed',
  'conflict.decided',
  'conflict.closed',
] as const satisfies readonly SubscribedEvent[];

const EVENT_OF: Readonly<Record<string, SubscribedEvent>> = {
  entry_came: 'entry.created',
  entry_returned: 'entry.created',
  booking_added: 'entry.created',
  entry_moved: 'entry.changed',
  entry_reclassified: 'entry.changed',
  entry_ended: 'entry.ended',
  booking_cancelled: 'entry.ended',
  conflict_opened: 'conflict.opened',
  conflict_reopened: 'conflict.opened',
  conflict_changed: 'conflict.changed',
  conflict_settling: 'conflict.decided',
  conflict_dismissed: 'conflict.decided',
  conflict_closed: 'conflict.closed',
};

/** The kinds of change that may become an event. */
export const TOLD_KINDS: readonly string[] = Object.keys(EVENT_OF);

/** A row of the change log, with what the tables know of its subject. */
export interface ToldChange {
  readonly kind: string;
  readonly at: Instant;
  readonly subject: {
    readonly propertyId?: string;
    readonly unitId?: string;
    readonly connectionId?: string;
    readonly feedId?: string;
    readonly entryId?: string;
    readonly conflictId?: string;
  };
  readonly detail: unknown;
  readonly entry?: { readonly source: string; readonly kind: string; readonly nights: Nights };
  readonly conflict?: {
    readonly entryIds: readonly string[];
    readonly kind: string;
    readonly nights: Nights;
  };
  /** The kind of the change of the same entry before this one. */
  readonly before?: string;
}

export interface WebhookEvent<T extends WebhookEventType = WebhookEventType> {
  readonly type: T;
  /** The JSON text that goes out, and is signed. */
  readonly body: string;
}

const Detail = z.object({
  kind: z.union([Kind, ConflictKind]).optional().catch(undefined),
  nights: NightsTold.optional().catch(undefined),
  was: z.union([NightsTold, Kind]).optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
});

/**
 * The event that a change is, if it is one. What the log does not say of it is told as the tables have it now. Throws
 * where it is not of its shape: nothing goes out that the catalogue does not say.
 */
export function eventOf(change: ToldChange): WebhookEvent<SubscribedEvent> | undefined {
  const type = Object.hasOwn(EVENT_OF, change.kind) ? EVENT_OF[change.kind] : undefined;
  const known = change.conflict ?? change.entry;
  if (!type || !known) return undefined;
  // An entry that one answer lacked comes back: its nights were taken all the time, and nobody was told otherwise.
  if (change.kind === 'entry_returned' && change.before !== 'entry_ended') return undefined;
  const { was, ...detail } = Detail.safeParse(change.detail).data ?? {};
  const told = {
    ...change.subject,
    ...known,
    kind: detail.kind ?? known.kind,
    nights: detail.nights ?? known.nights,
    was: typeof was === 'string' ? { kind: was } : { nights: was },
    reason: change.kind === 'booking_cancelled' ? (detail.reason ?? 'cancelled') : detail.reason,
    decision: change.kind.replace('conflict_', ''),
  };
  return { type, body: bodyOf(type, change.at, told) };
}

export const pingOf = (endpointId: string, at: Instant): WebhookEvent<'ping'> => ({
  type: 'ping',
  body: bodyOf('ping', at, { endpointId }),
});

const bodyOf = (type: WebhookEventType, timestamp: Instant, data: unknown): string =>
  JSON.stringify({ type, timestamp, data: WEBHOOK_EVENTS[type].data.parse(data) });
