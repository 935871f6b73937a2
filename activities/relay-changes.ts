import { setTimeout as sleep } from 'node:timers/promises';
import { activityInfo, heartbeat, log } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { elapsedMs, HOUR_MS, type Instant } from '../domain/instant.js';
import { SYNC_QUEUE } from '../domain/sync/messages.js';
import { eventOf } from '../domain/webhooks/events.js';
import {
  DELIVER_WEBHOOKS,
  type EndpointAddress,
  endpointWorkflowId,
  SOMETHING_WAITS,
} from '../domain/webhooks/messages.js';
import { type Cursor, changesAfter, isAfter, type LoggedChange } from '../store/changes.js';
import { type Database, withOrganization } from '../store/database.js';
import type { SystemDatabase } from '../store/system-database.js';
import { insertDeliveries, type ToldTo } from '../store/webhook-deliveries.js';
import { type EndpointToTell, endpointsToTell } from '../store/webhook-endpoints.js';
import { type ChangeToTell, changesToTell, moveRelay, relayPosition } from '../store/webhook-relay.js';

export interface RelayUse {
  readonly db: Database;
  readonly system: SystemDatabase;
  readonly client: Client;
  readonly now: () => Instant;
  /** Set when the process is to end: another one relays on. */
  readonly stopping: AbortSignal;
}

const PAGE = 500;
const LOOK_EVERY_MS = 1_000;
/** The activity ends after this long, so that its workflow starts over and nothing grows. */
const RUN_MS = HOUR_MS;

/*
 * The change log is the outbox. As long as any endpoint is enabled, one relay reads the log once a second, in its
 * order and below the oldest running transaction, and makes messages of what endpoints are to be told of. Then it
 * wakes the workflows that deliver, and only then moves its place in the log. A relay that is lost in between repeats
 * its page: messages that are there already are not made twice (one per endpoint and change).
 *
 * Where no endpoint is enabled it ends, and costs nothing. The next one that is enabled says from which transaction on
 * it is to be told (`fromXid`), so nothing between is read, and nothing after is missed.
 */

/** `none`: nobody is to be told any more. `more`: it ran long enough. */
export const relayChanges = (use: RelayUse) => async (): Promise<'none' | 'more'> => {
  const began = use.now();
  for (;;) {
    heartbeat();
    const relayed = await relayPage(use);
    if (relayed === 'none') return 'none';
    if (elapsedMs(began, use.now()) >= RUN_MS) return 'more';
    if (relayed === 'up_to_date') await pause(use.stopping);
    if (use.stopping.aborted) throw handedOver();
  }
};

const pause = (stopping: AbortSignal) =>
  sleep(LOOK_EVERY_MS, undefined, { signal: stopping }).catch(() => undefined);

/** No fault: the next attempt is made by another process, or by this one started anew. */
function handedOver(): ApplicationFailure {
  const failure = ApplicationFailure.create({
    type: 'HandedOver',
    message: `The process of attempt ${activityInfo().attempt} ends.`,
    nextRetryDelay: LOOK_EVERY_MS,
    category: ApplicationFailureCategory.BENIGN,
  });
  failure.stack = '';
  return failure;
}

/** Makes messages of the next page of the log. */
export async function relayPage(
  use: Omit<RelayUse, 'now' | 'stopping'>,
): Promise<'none' | 'up_to_date' | 'more'> {
  const endpoints = await endpointsToTell(use.system);
  if (endpoints.length === 0) return 'none';
  const from = laterOf(await relayPosition(use.db), firstOf(endpoints));
  const page = await changesAfter(use.system, from, PAGE);
  // Asked again: an endpoint that was enabled meanwhile is to be told of what was committed after it.
  const listeners = page.length > 0 ? await endpointsToTell(use.system) : [];
  for (const [organizationId, listening] of byOrganization(listeners)) {
    const ids = page.filter(change => change.organizationId === organizationId).map(idOf);
    if (ids.length > 0) await tell(use, organizationId, listening, ids);
  }
  const last = page.at(-1);
  if (last) await moveRelay(use.db, last.cursor);
  return page.length === PAGE ? 'more' : 'up_to_date';
}

const idOf = ({ cursor }: LoggedChange): string => cursor.id;
const laterOf = (a: Cursor, b: Cursor): Cursor => (isAfter(a, b) ? a : b);

/** Before the first change that any of them is to be told of. */
function firstOf(endpoints: readonly EndpointToTell[]): Cursor {
  const first = endpoints.map(({ fromXid }) => BigInt(fromXid)).reduce((a, b) => (a < b ? a : b));
  return { xid: String(first), id: '0' };
}

function byOrganization(endpoints: readonly EndpointToTell[]): Map<string, EndpointToTell[]> {
  const found = new Map<string, EndpointToTell[]>();
  for (const endpoint of endpoints) {
    const own = found.get(endpoint.organizationId);
    if (own) own.push(endpoint);
    else found.set(endpoint.organizationId, [endpoint]);
  }
  return found;
}

async function tell(
  use: Pick<RelayUse, 'db' | 'client'>,
  organizationId: string,
  endpoints: readonly EndpointToTell[],
  ids: readonly string[],
): Promise<void> {
  const messages = await withOrganization(use.db, organizationId, async tx => {
    const changes = await changesToTell(tx, organizationId, ids);
    const made = changes.flatMap(change => messagesOf(change, endpoints));
    await insertDeliveries(tx, organizationId, made);
    return made;
  });
  const told = new Set(messages.map(({ endpointId }) => endpointId));
  const now = Date.now();
  // A receiver that fails is not woken for each change: its workflow waits for the next try.
  for (const { id, retryAt } of endpoints)
    if (told.has(id) && (!retryAt || Date.parse(retryAt) <= now))
      await wakeDelivery(use.client, { organizationId, endpointId: id });
}

function messagesOf(change: ChangeToTell, endpoints: readonly EndpointToTell[]): ToldTo[] {
  try {
    const event = eventOf(change);
    if (!event) return [];
    return endpoints
      .filter(
        ({ eventTypes, fromXid }) => eventTypes.includes(event.type) && BigInt(change.xid) >= BigInt(fromXid),
      )
      .map(({ id }) => ({ ...event, endpointId: id, changeId: change.id }));
  } catch {
    // Not of the shape that the catalogue says. It must not hold up what comes after it.
    log.error('A change could not be told.', { changeId: change.id, kind: change.kind });
    return [];
  }
}

/** Has the endpoint's workflow look at what waits; starts it where there is none. */
export async function wakeDelivery(client: Client, address: EndpointAddress): Promise<void> {
  await client.workflow.signalWithStart(DELIVER_WEBHOOKS, {
    workflowId: endpointWorkflowId(address.endpointId),
    taskQueue: SYNC_QUEUE,
    args: [address],
    signal: SOMETHING_WAITS,
    signalArgs: [],
  });
}
