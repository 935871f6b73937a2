import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { deliverWaiting } from '../../../activities/deliver-webhooks.js';
import { keepWebhooks } from '../../../activities/keep-webhooks.js';
import { relayPage } from '../../../activities/relay-changes.js';
import type { Delivered } from '../../../activities/send-in-turn.js';
import { DAY_MS, type Instant, later, toInstant } from '../../../domain/instant.js';
import { type GuardedPost, openGuardedPost } from '../../../intake/guarded-post.js';
import { appendChange, type NewChange } from '../../../store/changes.js';
import { withOrganization } from '../../../store/database.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import { logSettled } from '../api/log-settled.js';
import type { Json, RunningApi } from '../api/running-api.js';

/** The worker's side, with its clock in our hands: what it does is called by the test instead of by Temporal. */
export class Sending {
  passedMs = 0;
  readonly told: string[] = [];
  private readonly post: GuardedPost;
  private readonly stop = new AbortController();

  constructor(
    private readonly api: RunningApi,
    allowHosts: readonly string[],
  ) {
    this.post = openGuardedPost({ allowHosts, totalMs: 2_000 });
  }

  close(): Promise<void> {
    return this.post.close();
  }

  readonly now = (): Instant => later(toInstant(Date.now()), this.passedMs);

  pass(ms: number): void {
    this.passedMs += ms;
  }

  private get use() {
    const { api } = this;
    return {
      db: api.app,
      system: api.system,
      secrets: keyRingSecrets(api.keyRing),
      post: this.post,
      now: this.now,
      random: () => 0.5,
      disableWebhooksAfterMs: 5 * DAY_MS,
      stopping: this.stop.signal,
      client: { workflow: this.workflow } as unknown as Client,
    };
  }

  /** Temporal, as far as it is told something. */
  private readonly workflow = {
    signalWithStart: async (type: string, { workflowId }: { workflowId: string }) => {
      this.told.push(`${type} ${workflowId}`);
    },
    start: async (type: string, { workflowId }: { workflowId: string }) => {
      this.told.push(`${type} ${workflowId}`);
    },
  };

  /** Reads the log once, when nobody else on the server is in the way. */
  async relay(): Promise<'none' | 'up_to_date' | 'more'> {
    await logSettled(this.api.db);
    return this.relayOnce();
  }

  relayOnce(): Promise<'none' | 'up_to_date' | 'more'> {
    return new MockActivityEnvironment().run(() => relayPage(this.use));
  }

  keep() {
    return keepWebhooks(this.use)();
  }

  deliver(endpoint: Json): Promise<Delivered> {
    return deliverWaiting(this.use)({ organizationId: this.api.organization.id, endpointId: endpoint.id });
  }

  async log(change: Omit<NewChange, 'organizationId'>): Promise<void> {
    const organizationId = this.api.organization.id;
    await withOrganization(this.api.app, organizationId, tx =>
      appendChange(tx, { organizationId, ...change }),
    );
  }
}
