import { HOUR_MS, later } from '../../domain/instant.js';
import { Problem } from '../../domain/problems.js';
import type { WebhookStyle } from '../../domain/webhooks/signature.js';
import { logDeed } from '../../store/audit-log.js';
import { findConnection } from '../../store/connections.js';
import type { Tx } from '../../store/database.js';
import { receivedWebhooksOf } from '../../store/received-webhooks.js';
import { findInlet, revokeInlet, setInlet } from '../../store/webhook-inlets.js';
import { addWebhookSecret, dropWebhookSecrets, webhookSecretsOf } from '../../store/webhook-secrets.js';
import { newSealedToken } from '../export-link.js';
import { active, found } from '../found.js';
import { InvalidInput } from '../problem-answer.js';
import { type Context, route, WithId } from '../route.js';
import {
  isSecretOf,
  MadeWebhookInlet,
  ReceivedPage,
  ReceivedWebhooks,
  RotateInletSecret,
  SetUpInlet,
  WebhookInlet,
} from '../shapes/webhooks.js';
import { forgetSecrets, newSigningSecret, sealedSecret } from '../signing-secret.js';

async function answerOf(tx: Tx, context: Context, connectionId: string) {
  const { organizationId, keyRing, publicUrl, now } = context;
  const inlet = await findInlet(tx, organizationId, connectionId);
  if (!inlet?.sealedKey) return { receives: false, secrets: [] };
  const secrets = await webhookSecretsOf(tx, organizationId, { connectionId }, now());
  return {
    receives: true,
    style: inlet.style,
    address: `${publicUrl}/webhooks/${keyRing.open(inlet.sealedKey, connectionId)}`,
    addressSince: inlet.madeAt,
    secrets: secrets.map(({ madeAt, endsAt }) => ({ since: madeAt, ...(endsAt ? { until: endsAt } : {}) })),
  };
}

async function receiving(tx: Tx, { organizationId }: Context, connectionId: string): Promise<WebhookStyle> {
  active(await findConnection(tx, organizationId, connectionId));
  const inlet = await findInlet(tx, organizationId, connectionId);
  if (!inlet?.sealedKey) throw new Problem('webhook_not_set_up');
  return inlet.style;
}

const log = (tx: Tx, { organizationId }: Context, action: string, connectionId: string) =>
  logDeed(tx, organizationId, {
    action: `webhook_inlet.${action}`,
    subject: { kind: 'connection', id: connectionId },
  });

export const read = route({
  method: 'get',
  path: '/api/connections/:id/webhook',
  who: 'webhooks',
  says: 'Where webhooks of a connection’s partner come in.',
  input: { params: WithId },
  answers: WebhookInlet,
  run: ({ params }, context) =>
    context.within(async tx => {
      found(await findConnection(tx, context.organizationId, params.id));
      return answerOf(tx, context, params.id);
    }),
});

export const setUp = route({
  method: 'post',
  path: '/api/connections/:id/webhook',
  who: 'webhooks',
  says: 'Makes an address and a secret for webhooks of a connection’s partner. Those before end at once.',
  problems: ['archived'],
  input: { params: WithId, body: SetUpInlet },
  status: 201,
  answers: MadeWebhookInlet,
  async run({ params, body }, context) {
    const { organizationId, secrets } = context;
    const made = body.secret === undefined ? { secret: newSigningSecret() } : {};
    const sealed = await sealedSecret(secrets, body.secret ?? made.secret!);
    const { answer, gone } = await context.within(async tx => {
      active(await findConnection(tx, organizationId, params.id));
      const owner = { connectionId: params.id };
      await setInlet(tx, organizationId, params.id, {
        style: body.style,
        key: newSealedToken(context.keyRing, params.id),
      });
      const gone = await dropWebhookSecrets(tx, organizationId, owner);
      await addWebhookSecret(tx, organizationId, owner, sealed, context.now());
      await log(tx, context, 'set_up', params.id);
      return { gone, answer: await answerOf(tx, context, params.id) };
    });
    forgetSecrets(context, gone);
    return { ...answer, ...made };
  },
});

export const rotateSecret = route({
  method: 'post',
  path: '/api/connections/:id/webhook/secret',
  who: 'webhooks',
  says: 'Puts another secret beside those before, which count for a while yet.',
  problems: ['archived', 'webhook_not_set_up'],
  input: { params: WithId, body: RotateInletSecret },
  answers: MadeWebhookInlet,
  async run({ params, body }, context) {
    const { organizationId, secrets, now } = context;
    const made = body.secret === undefined ? { secret: newSigningSecret() } : {};
    const sealed = await sealedSecret(secrets, body.secret ?? made.secret!);
    const { answer, gone } = await context.within(async tx => {
      const style = await receiving(tx, context, params.id);
      if (!isSecretOf(style, body.secret))
        throw new InvalidInput([
          { path: 'secret', message: 'must be `whsec_` and 24 to 64 bytes in base64' },
        ]);
      const oldEndAt = later(now(), body.oldValidHours * HOUR_MS);
      const gone = await addWebhookSecret(tx, organizationId, { connectionId: params.id }, sealed, oldEndAt);
      await log(tx, context, 'secret_rotated', params.id);
      return { gone, answer: await answerOf(tx, context, params.id) };
    });
    forgetSecrets(context, gone);
    return { ...answer, ...made };
  },
});

export const renewAddress = route({
  method: 'post',
  path: '/api/connections/:id/webhook/address',
  who: 'webhooks',
  says: 'Makes another address. The one before ends at once.',
  problems: ['archived', 'webhook_not_set_up'],
  input: { params: WithId },
  answers: WebhookInlet,
  run: ({ params }, context) =>
    context.within(async tx => {
      const style = await receiving(tx, context, params.id);
      const key = newSealedToken(context.keyRing, params.id);
      await setInlet(tx, context.organizationId, params.id, { style, key });
      await log(tx, context, 'address_renewed', params.id);
      return answerOf(tx, context, params.id);
    }),
});

export const revoke = route({
  method: 'post',
  path: '/api/connections/:id/webhook/revoke',
  who: 'webhooks',
  says: 'Receives no webhooks any more: address and secrets end at once.',
  problems: ['webhook_not_set_up'],
  input: { params: WithId },
  answers: WebhookInlet,
  async run({ params }, context) {
    const { organizationId } = context;
    const { answer, gone } = await context.within(async tx => {
      found(await findConnection(tx, organizationId, params.id));
      if (!(await revokeInlet(tx, organizationId, params.id))) throw new Problem('webhook_not_set_up');
      const gone = await dropWebhookSecrets(tx, organizationId, { connectionId: params.id });
      await log(tx, context, 'revoked', params.id);
      return { gone, answer: await answerOf(tx, context, params.id) };
    });
    forgetSecrets(context, gone);
    return answer;
  },
});

export const received = route({
  method: 'get',
  path: '/api/connections/:id/webhook/received',
  who: 'webhooks',
  says: 'What came in, latest first. What had no effect is counted by the minute. Kept for 30 days.',
  input: { params: WithId, query: ReceivedPage },
  answers: ReceivedWebhooks,
  run: ({ params, query }, { organizationId, within }) =>
    within(async tx => {
      found(await findConnection(tx, organizationId, params.id));
      const page = await receivedWebhooksOf(tx, organizationId, params.id, pageOf(query));
      const last = page.length === query.limit ? page.at(-1) : undefined;
      return { received: page, ...(last ? { next: last.id } : {}) };
    }),
});

const pageOf = ({ limit, before }: { limit: number; before?: number | undefined }) => ({
  limit,
  ...(before === undefined ? {} : { before }),
});
