import { createHmac, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { type Instant, toEpochMs } from '../../../domain/instant.js';
import type { WebhookStyle } from '../../../domain/webhooks/signature.js';
import { connectionOf, villa } from '../api/given.js';
import type { Json, RunningApi } from '../api/running-api.js';

export interface Sent {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

/** A partner of one connection, who signs as it was told to. */
export class Partner {
  style!: WebhookStyle;
  secret!: string;
  address!: string;

  private constructor(
    private readonly api: RunningApi,
    readonly connectionId: string,
  ) {}

  static async of(api: RunningApi, settings: object = {}): Promise<Partner> {
    const partner = new Partner(api, connectionOf(await villa(api), 'airbnb').id);
    await partner.setUp(settings);
    return partner;
  }

  async setUp(settings: { style?: WebhookStyle; secret?: string } = {}): Promise<Json> {
    const { status, body } = await this.api.post(`/api/connections/${this.connectionId}/webhook`, settings);
    if (status !== 201) throw new Error(`not set up: ${JSON.stringify(body)}`);
    this.style = body.style;
    this.secret = settings.secret ?? body.secret;
    this.address = body.address;
    return body;
  }

  /** Headers of a message, signed at `at`. */
  headers(
    message: { id?: string; body?: string | Buffer; at?: Instant } = {},
    secret = this.secret,
  ): Record<string, string> {
    const body = Buffer.from(message.body ?? '{}');
    const id = message.id ?? randomUUID();
    const hex = createHmac('sha256', secret).update(body).digest('hex');
    switch (this.style) {
      case 'hospitable':
        return { signature: hex };
      case 'github':
        return { 'x-hub-signature-256': `sha256=${hex}`, 'x-github-delivery': id };
      case 'standard': {
        const at = message.at ? toEpochMs(message.at) : Date.now();
        const timestamp = String(Math.floor(at / 1_000));
        const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
        const signature = createHmac('sha256', key)
          .update(`${id}.${timestamp}.`)
          .update(body)
          .digest('base64');
        return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
      }
    }
  }

  /** A message that is genuine unless the headers say otherwise. */
  send(
    message: { id?: string; body?: string | Buffer; at?: Instant } = {},
    secret = this.secret,
  ): Promise<Sent> {
    const body =
      message.body ??
      (this.style === 'hospitable' ? JSON.stringify({ id: message.id ?? randomUUID() }) : '{}');
    return this.post(body, this.headers({ ...message, body }, secret));
  }

  post(body: string | Buffer, headers: Record<string, string>, address = this.address): Promise<Sent> {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const url = new URL(new URL(address).pathname, this.api.url);
      const sending = httpRequest(
        url,
        { method: 'POST', headers: { 'content-length': Buffer.byteLength(body), ...headers } },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks).toString(),
              ms: performance.now() - began,
            }),
          );
        },
      );
      sending.on('error', reject).end(body);
    });
  }

  /** `webhookReceived` signals so far. */
  get hints(): number {
    return this.api.workflows.woken.filter(line => line === `webhookReceived ${this.connectionId}`).length;
  }

  /** What the manager sees, latest first: `accepted id`, `refused reason xN`. */
  async log(): Promise<string[]> {
    const { body } = await this.api.get(`/api/connections/${this.connectionId}/webhook/received`);
    return body.received.map(({ outcome, reason, messageId, times }: Json) =>
      [outcome, reason ?? messageId, times > 1 ? `x${times}` : undefined].filter(Boolean).join(' '),
    );
  }
}
