import { randomUUID } from 'node:crypto';
import { DAY_MS, elapsedMs, type Instant, later } from '../domain/instant.js';
import {
  emailOf,
  type Line,
  listIdOf,
  messageIdOf,
  slackBodyOf,
  webhookBodyOf,
} from '../domain/notify/message.js';
import type { ChannelAddress } from '../domain/notify/messages.js';
import { type Outcome, outcomeOf } from '../domain/notify/outcome.js';
import { mayGoAt, plan } from '../domain/notify/plan.js';
import { Problem } from '../domain/problems.js';
import { afterFailure, withOneMore } from '../domain/webhooks/retry.js';
import { standardHeaders } from '../domain/webhooks/signature.js';
import type { GuardedPost } from '../intake/guarded-post.js';
import { problemOfMail, type SendMail } from '../intake/mail.js';
import {
  type Channel,
  channelFails,
  channelIsDue,
  channelIsWell,
  channelRefuses,
  disableChannel,
  findChannel,
  lockChannel,
} from '../store/channels.js';
import { type Database, type Tx, withOrganization } from '../store/database.js';
import { preferencesOf } from '../store/notification-preferences.js';
import { type BoundDigest, bind, boundDigest, drop, recordTry, waitingFor } from '../store/notifications.js';
import type { Secrets } from '../store/secrets.js';
import { type Next, sendInTurn } from './send-in-turn.js';

export interface NotifyUse {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly post: GuardedPost;
  /** None where no mail server is set. */
  readonly sendMail?: SendMail;
  /** What links in messages begin with. */
  readonly publicUrl: string;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Set when the process is to end: what is not begun is left to another one. */
  readonly stopping: AbortSignal;
}

/** A message that is not taken for this long is given up. */
const GIVE_UP_AFTER_MS = DAY_MS;

/**
 * Sends what is due to a channel, one message after the other. What waits and when it goes is planned by
 * domain/notify/plan.ts. A message is bound, with an id, before it is sent: one that was perhaps taken goes out again as
 * the same, and not mixed with others.
 */
export const sendWaiting = (use: NotifyUse) => (address: ChannelAddress) =>
  sendInTurn<ToSend>(
    use,
    () => whatIsNext(use, address),
    next => send(use, address, next),
  );

interface ToSend {
  readonly channel: Channel;
  readonly digest: BoundDigest;
}

const whatIsNext = (use: NotifyUse, { organizationId, channelId }: ChannelAddress): Promise<Next<ToSend>> =>
  withOrganization(use.db, organizationId, async tx => {
    await lockChannel(tx, organizationId, channelId);
    const now = use.now();
    const channel = await findChannel(tx, organizationId, channelId);
    const next =
      channel?.state === 'enabled' ? await nextOf(tx, organizationId, channel, now) : { at: undefined };
    if ('digest' in next && channel) return { kind: 'send', channel, digest: next.digest };
    const at = 'at' in next ? next.at : undefined;
    await channelIsDue(tx, organizationId, channelId, at);
    return at === undefined ? { kind: 'nothing' } : { kind: 'later', inMs: Math.max(0, elapsedMs(now, at)) };
  });

/** The message that goes now, or when to look again. */
async function nextOf(
  tx: Tx,
  organizationId: string,
  channel: Channel,
  now: Instant,
): Promise<{ readonly digest: BoundDigest } | { readonly at: Instant | undefined }> {
  const retryAt = channel.failing?.retryAt;
  const manner = await preferencesOf(tx, organizationId, channel.personId);
  const begun = await boundDigest(tx, organizationId, channel.id);
  if (begun) {
    const at = mayGoAt(begun.lines, manner, retryAt && retryAt > now ? retryAt : now);
    return at > now ? { at } : { digest: begun };
  }
  const waiting = await waitingFor(tx, organizationId, channel.id);
  const planned = plan(waiting, manner, now, channel.sentAt);
  await drop(tx, organizationId, planned.drop, now);
  if (planned.send.length === 0) return { at: planned.lookAt };
  await bind(tx, organizationId, randomUUID(), planned.send);
  const digest = await boundDigest(tx, organizationId, channel.id);
  return digest ? { digest } : { at: undefined };
}

async function send(use: NotifyUse, { organizationId }: ChannelAddress, { channel, digest }: ToSend) {
  const outcome = await tryToSend(use, channel, digest);
  await withOrganization(use.db, organizationId, tx =>
    record(tx, use, organizationId, channel, digest.id, outcome),
  );
}

/** Throws only what is no fault of the channel, such as a store of secrets that is away. */
async function tryToSend(use: NotifyUse, channel: Channel, digest: BoundDigest): Promise<Outcome> {
  try {
    return channel.kind === 'email' ? await mail(use, channel, digest) : await post(use, channel, digest);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'secret_store_away') throw error;
    const status = error.details.status;
    return {
      kind: error.code === 'mail_refused' || error.code === 'mail_not_set' ? 'refused' : 'fails',
      problem: error.code,
      ...(typeof status === 'number' ? { status } : {}),
    };
  }
}

async function mail(use: NotifyUse, channel: Channel, { id, lines }: BoundDigest): Promise<Outcome> {
  if (!use.sendMail || !channel.email) throw new Problem('mail_not_set');
  try {
    await use.sendMail({
      to: channel.email,
      ...emailOf(lines, use.publicUrl),
      messageId: messageIdOf(id),
      listId: listIdOf(channel.id),
    });
    return { kind: 'sent' };
  } catch (error) {
    throw problemOfMail(error);
  }
}

async function post(use: NotifyUse, channel: Channel, { id, lines }: BoundDigest): Promise<Outcome> {
  const { sealedAddress, sealedSecret } = channel;
  if (!sealedAddress) throw new Problem('channel_off');
  const url = await use.secrets.open(sealedAddress, channel.id);
  const at = use.now();
  const body = bodyOf(channel, lines, use.publicUrl, at);
  const secret = sealedSecret && (await use.secrets.open(sealedSecret, channel.id));
  const headers = secret ? standardHeaders([secret], { id: messageIdOf(id), at, body }) : {};
  const { status, retryAfterMs } = await use.post.post(url, headers, body);
  return outcomeOf(channel.kind, status, retryAfterMs);
}

const bodyOf = ({ kind }: Channel, lines: readonly Line[], publicUrl: string, at: Instant): string =>
  kind === 'slack' ? slackBodyOf(lines, publicUrl) : webhookBodyOf(lines, publicUrl, at);

async function record(
  tx: Tx,
  use: NotifyUse,
  organizationId: string,
  channel: Channel,
  digestId: string,
  outcome: Outcome,
): Promise<void> {
  const now = use.now();
  const ended = (state: 'sent' | 'failed' | 'waiting') =>
    recordTry(tx, organizationId, channel.id, digestId, { ...outcome, state }, now);
  switch (outcome.kind) {
    case 'sent':
      await ended('sent');
      return channelIsWell(tx, organizationId, channel.id);
    case 'refused':
      await ended('failed');
      return channelRefuses(tx, organizationId, channel.id, outcome.problem);
    case 'gone':
      await ended('failed');
      await channelRefuses(tx, organizationId, channel.id, outcome.problem);
      await disableChannel(tx, organizationId, channel.id, 'gone');
      return;
    case 'fails':
      return recordFailure(tx, use, organizationId, channel, outcome, ended);
    default:
      outcome satisfies never;
  }
}

async function recordFailure(
  tx: Tx,
  use: NotifyUse,
  organizationId: string,
  channel: Channel,
  { problem, retryAfterMs }: Extract<Outcome, { kind: 'fails' }>,
  ended: (state: 'failed' | 'waiting') => Promise<void>,
): Promise<void> {
  const now = use.now();
  const streak = withOneMore(channel.failing, now);
  const wait = afterFailure(
    {
      ...streak,
      now,
      disableAfterMs: GIVE_UP_AFTER_MS,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
    use.random(),
  );
  await ended(wait === 'disable' ? 'failed' : 'waiting');
  if (wait === 'disable') return channelRefuses(tx, organizationId, channel.id, problem);
  await channelFails(tx, organizationId, channel.id, { ...streak, retryAt: later(now, wait), problem });
}
