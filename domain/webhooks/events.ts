import { z } from 'zod';
import { KINDS, PLATFORMS } from '../entry.js';
import type { Instant } from '../instant.js';
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

const END_REASONS = ['cancelled', 'opened', 'over', 'ignored', 'disconnected', 'undone'] as const;
END_REASONS satisfies readonly EndReason[];

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
  ping: {
    says: 'A person asked for it, to see whether webhooks arrive. Goes to an endpoint whatever it listens to.',
    data: z.object({ endpointId: z.uuid() }),
  },
} as const;
export type WebhookEventType = keyof typeof WEBHOOK_EVENTS;

/** What an endpoint may listen to. */
export const SUBSCRIBED_EVENTS = [
  'entry.created',
  'entry.changed',
  'entry.ended',
] as const satisfies readonly WebhookEventType[];
export type SubscribedEvent = (typeof SUBSCRIBED_EVENTS)[number];

const EVENT_OF: Readonly<Record<string, SubscribedEvent>> = {
  entry_came: 'entry.created',
  entry_returned: 'entry.created',
  entry_moved: 'entry.changed',
  entry_reclassified: 'entry.changed',
  entry_ended: 'entry.ended',
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
  };
  readonly detail: unknown;
  readonly entry?: {
    readonly source: string;
    readonly kind: string;
    readonly nights: { from: string; to: string };
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
  kind: Kind.optional().catch(undefined),
  nights: NightsTold.optional().catch(undefined),
  was: z.union([NightsTold, Kind]).optional().catch(undefined),
  reason: z.enum(END_REASONS).optional().catch(undefined),
});

/** The event that a change is, if it is one. */
export function eventOf(change: ToldChange): WebhookEvent<SubscribedEvent> | undefined {
  const type = Object.hasOwn(EVENT_OF, change.kind) ? EVENT_OF[change.kind] : undefined;
  if (!type || !change.entry) return undefined;
  // An entry that one answer lacked comes back: its nights were taken all the time, and nobody was told otherwise.
  if (change.kind === 'entry_returned' && change.before !== 'entry_ended') return undefined;
  const detail = Detail.safeParse(change.detail).data ?? {};
  const { was } = detail;
  const told = {
    ...change.subject,
    source: change.entry.source,
    kind: detail.kind ?? change.entry.kind,
    nights: detail.nights ?? change.entry.nights,
    was: typeof was === 'string' ? { kind: was } : { nights: was },
    reason: detail.reason,
  };
  return { type, body: bodyOf(type, change.at, told) };
}

export const pingOf = (endpointId: string, at: Instant): WebhookEvent<'ping'> => ({
  type: 'ping',
  body: bodyOf('ping', at, { endpointId }),
});

/** Throws where `data` has not the shape of its type: nothing goes out that the catalogue does not say. */
const bodyOf = (type: WebhookEventType, timestamp: Instant, data: unknown): string =>
  JSON.stringify({ type, timestamp, data: WEBHOOK_EVENTS[type].data.parse(data) });
