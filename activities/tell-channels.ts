import { log } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { governed, type Mutes } from '../domain/alerts/govern.js';
import type { RuleBook } from '../domain/alerts/rules.js';
import { toInstant } from '../domain/instant.js';
import { type ChannelAddress, channelWorkflowId, SEND_NOTIFICATIONS } from '../domain/notify/messages.js';
import { noticeOf } from '../domain/notify/notice-of-change.js';
import { concerns, type Recipient } from '../domain/notify/recipients.js';
import { SYNC_QUEUE } from '../domain/sync/messages.js';
import { SOMETHING_WAITS } from '../domain/webhooks/messages.js';
import { ruleBook } from '../store/alert-rules.js';
import { mutedSubjects } from '../store/alerts.js';
import {
  type ChangeToNotify,
  type ChannelToTell,
  changesToNotify,
  recipientsOf,
} from '../store/channels-to-tell.js';
import { type Database, type Tx, withOrganization } from '../store/database.js';
import { insertNotifications, type ToldToChannel } from '../store/notifications.js';

/**
 * Makes notifications of changes for the channels of an organization, as its rules of alerts want them, and wakes their
 * sending. Safe to repeat.
 */
export async function tellChannels(
  use: { readonly db: Database; readonly client: Client },
  organizationId: string,
  channels: readonly ChannelToTell[],
  ids: readonly string[],
): Promise<void> {
  const told = await withOrganization(use.db, organizationId, async tx => {
    const changes = await changesToNotify(tx, organizationId, ids);
    if (changes.length === 0) return [];
    const recipients = await recipientsOf(tx, organizationId);
    const wishes = await wishesOf(tx, organizationId);
    const made = changes.flatMap(change => noticesFor(change, recipients, channels, wishes));
    return insertNotifications(tx, organizationId, made);
  });
  for (const channelId of told) await wakeChannel(use.client, { organizationId, channelId });
}

/** How the organization wants to be told of anything at all. */
interface Wishes {
  readonly rules: RuleBook;
  readonly mutes: Mutes;
}

const wishesOf = async (tx: Tx, organizationId: string): Promise<Wishes> => ({
  rules: await ruleBook(tx, organizationId),
  mutes: await mutedSubjects(tx, organizationId, toInstant(Date.now())),
});

function noticesFor(
  change: ChangeToNotify,
  recipients: readonly Recipient[],
  channels: readonly ChannelToTell[],
  { rules, mutes }: Wishes,
): ToldToChannel[] {
  try {
    const made = noticeOf(change);
    const notice = made && governed(made, rules, mutes);
    if (!notice) return [];
    const listening = new Set(
      channels.filter(({ fromXid }) => BigInt(change.xid) >= BigInt(fromXid)).map(({ id }) => id),
    );
    return recipients
      .filter(recipient => listening.has(recipient.channelId) && concerns(notice, recipient))
      .map(({ channelId }) => ({ ...notice, channelId }));
  } catch {
    // It must not hold up what comes after it.
    log.error('A change could not be told to people.', { changeId: change.id, kind: change.kind });
    return [];
  }
}

/** Has the channel's workflow look at what waits; starts it where there is none. */
export async function wakeChannel(client: Client, address: ChannelAddress): Promise<void> {
  await client.workflow.signalWithStart(SEND_NOTIFICATIONS, {
    workflowId: channelWorkflowId(address.channelId),
    taskQueue: SYNC_QUEUE,
    args: [address],
    signal: SOMETHING_WAITS,
    signalArgs: [],
  });
}
