import type { Client } from '@temporalio/client';
import { keepNotifications } from '../../../activities/keep-notifications.js';
import type { Delivered } from '../../../activities/send-in-turn.js';
import { sendWaiting } from '../../../activities/send-notifications.js';
import { type GuardedPost, openGuardedPost } from '../../../intake/guarded-post.js';
import { mailServer } from '../../../intake/mail.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import type { Json, RunningApi } from '../api/running-api.js';
import { Sending } from '../webhooks/sending.js';

/** The worker's side, with its clock in our hands: what it does is called by the test instead of by Temporal. */
export class Telling {
  /** The relay, and the clock. */
  readonly sending: Sending;
  private readonly post: GuardedPost;
  private readonly stop = new AbortController();

  constructor(
    private readonly api: RunningApi,
    allowHosts: readonly string[],
    readonly mailUrl: string | undefined,
  ) {
    this.sending = new Sending(api, allowHosts);
    this.post = openGuardedPost({ allowHosts, totalMs: 2_000 });
  }

  async close(): Promise<void> {
    await this.post.close();
    await this.sending.close();
  }

  pass(ms: number): void {
    this.sending.pass(ms);
  }

  private get use() {
    const { api } = this;
    return {
      db: api.app,
      system: api.system,
      secrets: keyRingSecrets(api.keyRing),
      post: this.post,
      publicUrl: api.publicUrl,
      now: this.sending.now,
      random: () => 0.5,
      stopping: this.stop.signal,
      ...(this.mailUrl
        ? { sendMail: mailServer(this.mailUrl, 'Calendar <calendar@example.com>', 'calendars.example') }
        : {}),
      client: {
        workflow: {
          signalWithStart: async (type: string, { workflowId }: { workflowId: string }) => {
            this.sending.told.push(`${type} ${workflowId}`);
          },
        },
      } as unknown as Client,
    };
  }

  send(channel: Json): Promise<Delivered> {
    return sendWaiting(this.use)({ organizationId: this.api.organization.id, channelId: channel.id });
  }

  keep() {
    return keepNotifications(this.use)();
  }
}
