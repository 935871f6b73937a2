import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { DAY_MS, type Instant, later, MINUTE_MS } from '../domain/instant.js';
import { KEPT_DAYS } from '../domain/privacy/kept-days.js';
import type { SendMail } from '../intake/mail.js';
import { insertChannel } from '../store/channels.js';
import { channelsKeptWaiting, membersWithoutChannel } from '../store/channels-to-tell.js';
import { type Database, withOrganization } from '../store/database.js';
import { deleteOlder } from '../store/delete-older.js';
import type { SystemDatabase } from '../store/system-database.js';
import { wakeChannel } from './tell-channels.js';

/** A message may be due for this long before its workflow is suspected to be lost. */
const GRACE_MS = MINUTE_MS;
const BATCH = 200;
const KEPT_MS = KEPT_DAYS.notifications * DAY_MS;

export interface KeptNotifications {
  readonly channels: number;
  readonly woken: number;
  readonly deleted: number;
}

/**
 * Gives each member who never had a channel one to the address of their account, where letters can be sent: what must
 * be done is not forgotten because nobody set anything. Wakes what should have gone out, and deletes what is old.
 */
export const keepNotifications =
  (use: {
    readonly db: Database;
    readonly system: SystemDatabase;
    readonly client: Client;
    readonly sendMail?: SendMail;
    readonly now: () => Instant;
  }) =>
  async (): Promise<KeptNotifications> => {
    const now = use.now();
    const without = use.sendMail ? await membersWithoutChannel(use.system, BATCH) : [];
    for (const { organizationId, personId } of without)
      await withOrganization(use.db, organizationId, tx =>
        insertChannel(tx, organizationId, {
          id: randomUUID(),
          personId,
          kind: 'email',
          name: 'E-mail',
          severities: ['urgent', 'important'],
        }),
      );
    const waiting = await channelsKeptWaiting(use.system, later(now, -GRACE_MS), BATCH);
    for (const address of waiting) await wakeChannel(use.client, address);
    const deleted = await deleteOlder(use.db, use.system, 'notifications', later(now, -KEPT_MS), BATCH);
    return { channels: without.length, woken: waiting.length, deleted };
  };
