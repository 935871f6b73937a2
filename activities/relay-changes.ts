import { setTimeout as sleep } from 'node:timers/promises';
import { activityInfo, heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { elapsedMs, HOUR_MS, type Instant } from '../domain/instant.js';
import { type Cursor, changesAfter, isAfter, type LoggedChange } from '../store/changes.js';
import { type ChannelToTell, channelsToTell } from '../store/channels-to-tell.js';
import type { Database } from '../store/database.js';
import type { SystemDatabase } from '../store/system-database.js';
import { type EndpointToTell, endpointsToTell } from '../store/webhook-endpoints.js';
import { moveRelay, relayPosition } from '../store/webhook-relay.js';
import { tellChannels } from './tell-channels.js';
import { tellEndpoints } from './tell-endpoints.js';

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
 * The change log is the outbox. As long as any endpoint or channel is enabled, one relay reads the log once a second,
 * in its order and below the oldest running transaction, and makes messages of what endpoints are to be told of, and
 * notifications of what people are. Then it wakes the workflows that send, and only then moves its place in the log. A
 * relay that is lost in between repeats its page: what is there already is not made twice (one per endpoint, or channel,
 * and change).
 *
 * Where none is enabled it ends, and costs nothing. The next one that is enabled says from which transaction on it is to
 * be told (`fromXid`), so nothing between is read, and nothing after is missed.
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

interface Listening {
  readonly endpoints: readonly EndpointToTell[];
  readonly channels: readonly ChannelToTell[];
}

const listening = async (system: SystemDatabase): Promise<Listening> => ({
  endpoints: await endpointsToTell(system),
  channels: await channelsToTell(system),
});

/** Makes messages and notifications of the next page of the log. */
export async function relayPage(
  use: Omit<RelayUse, 'now' | 'stopping'>,
): Promise<'none' | 'up_to_date' | 'more'> {
  const first = firstOf(await listening(use.system));
  if (!first) return 'none';
  const from = laterOf(await relayPosition(use.db), first);
  const page = await changesAfter(use.system, from, PAGE);
  // Asked again: who was enabled meanwhile is to be told of what was committed after it.
  if (page.length > 0) await tell(use, page, await listening(use.system));
  const last = page.at(-1);
  if (last) await moveRelay(use.db, last.cursor);
  return page.length === PAGE ? 'more' : 'up_to_date';
}

async function tell(
  use: Pick<RelayUse, 'db' | 'client'>,
  page: readonly LoggedChange[],
  { endpoints, channels }: Listening,
): Promise<void> {
  for (const organizationId of new Set(page.map(change => change.organizationId))) {
    const ids = page.filter(change => change.organizationId === organizationId).map(idOf);
    const own = <T extends { readonly organizationId: string }>(all: readonly T[]): T[] =>
      all.filter(one => one.organizationId === organizationId);
    const [toEndpoints, toChannels] = [own(endpoints), own(channels)];
    if (toEndpoints.length > 0) await tellEndpoints(use, organizationId, toEndpoints, ids);
    if (toChannels.length > 0) await tellChannels(use, organizationId, toChannels, ids);
  }
}

const idOf = ({ cursor }: LoggedChange): string => cursor.id;
const laterOf = (a: Cursor, b: Cursor): Cursor => (isAfter(a, b) ? a : b);

/** Before the first change that any of them is to be told of; undefined where there is none. */
function firstOf({ endpoints, channels }: Listening): Cursor | undefined {
  const from = [...endpoints, ...channels].map(({ fromXid }) => BigInt(fromXid));
  if (from.length === 0) return undefined;
  return { xid: String(from.reduce((a, b) => (a < b ? a : b))), id: '0' };
}
