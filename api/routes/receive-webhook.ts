import express, { type Request, type Response } from 'express';
import { z } from 'zod';
import { Problem } from '../../domain/problems.js';
import { type Judged, judge, type SignedRequest } from '../../domain/webhooks/signature.js';
import { type Tx, withOrganization } from '../../store/database.js';
import { countWithoutEffect, recordAccepted, wasAccepted } from '../../store/received-webhooks.js';
import { hashOfSecret } from '../../store/secret-token.js';
import { findInlet, inletOfKey } from '../../store/webhook-inlets.js';
import { webhookSecretsOf } from '../../store/webhook-secrets.js';
import { found } from '../found.js';
import { toProblem } from '../problem-answer.js';
import { publicAnswer } from '../route.js';
import type { Use } from '../use.js';

/*
 * A webhook is a hint that something may have changed, and nothing more: what it says is not believed, the connection
 * looks at its feeds. Whoever sends must know two secrets: the key in the address, of 256 bits, and the one it signs
 * with.
 *
 * An id is kept only after the connection was told: where it could not be, the answer is 503, and the sender comes
 * again. Two requests with one id in the same moment may both tell it, which is one look; holding a transaction open
 * while Temporal is asked would hold up every reader of the change log.
 */

const BODY_LIMIT = 256 * 1024;

export const receive = publicAnswer({
  method: 'post',
  path: '/webhooks/:key',
  says: 'Takes a webhook of a partner: a signed hint on which the connection looks at its feeds. Answers without detail.',
  problems: ['webhook_refused', 'body_too_large', 'too_many_attempts', 'unavailable'],
  input: { params: z.object({ key: z.string().regex(/^[\w-]{43}$/) }) },
  answers: { contentType: 'application/json', holds: z.object({}) },
  async run({ params }, { request, response }, use) {
    const inlet = found(await inletOfKey(use.system, hashOfSecret(params.key)));
    await use.signIn.throttle.count('webhook of connection', inlet.connectionId);
    await take(new Inlet(use, inlet), request, response);
    response.status(200).set('Cache-Control', 'no-store').json({});
  },
});

async function take(inlet: Inlet, request: Request, response: Response): Promise<void> {
  const body = await rawBody(request, response).catch((error: unknown) => error as Error);
  if (body instanceof Error) {
    if (toProblem(body).code === 'body_too_large') await inlet.countTooLarge();
    throw body;
  }
  const message = await inlet.judge({ headers: request.headers, body });
  if (message.kind === 'refused') throw new Problem('webhook_refused');
  if (message.kind === 'replayed') return;
  await inlet.wake();
  await inlet.keep(message.id);
}

/** The bytes as they came: a signature is of these, and not of what a parser makes of them. */
const readRaw = express.raw({ type: () => true, limit: BODY_LIMIT, inflate: false });

async function rawBody(request: Request, response: Response): Promise<Buffer> {
  await new Promise<void>((resolve, reject) => {
    readRaw(request, response, error => (error ? reject(error) : resolve()));
  });
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** What a request does to the inlet that it came in by. */
class Inlet {
  constructor(
    private readonly use: Use,
    private readonly of: { readonly organizationId: string; readonly connectionId: string },
  ) {}

  /**
   * What the message is, in one transaction; one without effect is counted there. Revoked meanwhile: `not_found`.
   */
  judge(request: SignedRequest): Promise<Judged | { readonly kind: 'replayed' }> {
    const { organizationId, connectionId } = this.of;
    const now = this.use.now();
    return this.within(async tx => {
      const { style } = found(await findInlet(tx, organizationId, connectionId));
      const sealed = await webhookSecretsOf(tx, organizationId, { connectionId }, now);
      const secrets = await Promise.all(sealed.map(one => this.use.secrets.open(one.sealed, one.id)));
      const judged = judge(style, request, secrets, now);
      if (judged.kind === 'refused') {
        await countWithoutEffect(tx, organizationId, connectionId, { at: now, reason: judged.reason });
        return judged;
      }
      if (!(await wasAccepted(tx, organizationId, connectionId, judged.id))) return judged;
      await countWithoutEffect(tx, organizationId, connectionId, { at: now });
      return { kind: 'replayed' };
    });
  }

  wake(): Promise<void> {
    return this.use.workflows.wake(this.of, 'webhookReceived');
  }

  keep(messageId: string): Promise<void> {
    const { organizationId, connectionId } = this.of;
    return this.within(tx =>
      recordAccepted(tx, organizationId, connectionId, { messageId, at: this.use.now() }),
    );
  }

  countTooLarge(): Promise<void> {
    const { organizationId, connectionId } = this.of;
    return this.within(tx =>
      countWithoutEffect(tx, organizationId, connectionId, { at: this.use.now(), reason: 'too_large' }),
    );
  }

  private within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return withOrganization(this.use.db, this.of.organizationId, work);
  }
}
