import { randomUUID } from 'node:crypto';
import { HOUR_MS, later } from '../../domain/instant.js';
import { SUBSCRIBED_EVENTS } from '../../domain/webhooks/events.js';
import { logDeed } from '../../store/audit-log.js';
import type { Tx } from '../../store/database.js';
import {
  archiveEndpoint,
  changeEndpoint,
  disableEndpoint,
  enableEndpoint,
  endpointsOf,
  findEndpoint,
  insertEndpoint,
  type WebhookEndpoint as StoredEndpoint,
} from '../../store/webhook-endpoints.js';
import { addWebhookSecret, dropWebhookSecrets } from '../../store/webhook-secrets.js';
import { found } from '../found.js';
import { fieldError, InvalidInput } from '../problem-answer.js';
import { type Context, Nothing, route, WithId } from '../route.js';
import {
  AddWebhookEndpoint,
  ChangeWebhookEndpoint,
  MadeWebhookEndpoint,
  RotatedSecret,
  RotateSecret,
  WebhookEndpoint,
  WebhookEndpoints,
} from '../shapes/webhooks.js';
import { forgetSecrets, newSigningSecret, sealedSecret } from '../signing-secret.js';
import { deliverAfterWrite, relayAfterWrite } from '../wake-webhooks.js';
import { sealUrl } from '../webhook-url.js';

/** Each costs a request for each change. */
const MOST_ENDPOINTS = 20;

const toAnswer = ({ urlHost, urlEnd, sealedUrl: _, eventTypes, ...endpoint }: StoredEndpoint) => ({
  ...endpoint,
  eventTypes: [...eventTypes],
  url: { host: urlHost, end: urlEnd },
});

const answerOf = async (tx: Tx, { organizationId }: Context, id: string) =>
  toAnswer(found(await findEndpoint(tx, organizationId, id)));

const log = (tx: Tx, { organizationId }: Context, action: string, id: string, detail: object = {}) =>
  logDeed(tx, organizationId, {
    action: `webhook_endpoint.${action}`,
    subject: { kind: 'webhook_endpoint', id },
    detail: { ...detail },
  });

export const list = route({
  method: 'get',
  path: '/api/webhook-endpoints',
  who: 'webhooks',
  says: 'Where webhooks are sent to, oldest first.',
  input: {},
  answers: WebhookEndpoints,
  run: (_, { organizationId, within }) =>
    within(async tx => ({ endpoints: (await endpointsOf(tx, organizationId)).map(toAnswer) })),
});

export const add = route({
  method: 'post',
  path: '/api/webhook-endpoints',
  who: 'webhooks',
  says: 'Adds an address that webhooks are sent to. The secret that signs them is shown this once.',
  problems: ['url_invalid', 'webhook_url_open'],
  input: { body: AddWebhookEndpoint },
  status: 201,
  answers: MadeWebhookEndpoint,
  async run({ body }, context) {
    const { organizationId, secrets, now } = context;
    const id = randomUUID();
    const url = await sealUrl(context, id, body.url);
    const secret = newSigningSecret();
    const sealed = await sealedSecret(secrets, secret);
    const answer = await context.within(async tx => {
      if ((await endpointsOf(tx, organizationId)).length >= MOST_ENDPOINTS)
        throw new InvalidInput([fieldError('', 'too_many_endpoints', { most: MOST_ENDPOINTS })]);
      const { name, eventTypes = SUBSCRIBED_EVENTS } = body;
      await insertEndpoint(tx, organizationId, { id, name, url, eventTypes });
      await addWebhookSecret(tx, organizationId, { endpointId: id }, sealed, now());
      await log(tx, context, 'added', id, { name, host: url.host });
      return answerOf(tx, context, id);
    });
    relayAfterWrite(context);
    return { ...answer, secret };
  },
});

export const read = route({
  method: 'get',
  path: '/api/webhook-endpoints/:id',
  who: 'webhooks',
  says: 'One endpoint, and how sending to it goes.',
  input: { params: WithId },
  answers: WebhookEndpoint,
  run: ({ params }, context) => context.within(tx => answerOf(tx, context, params.id)),
});

export const change = route({
  method: 'patch',
  path: '/api/webhook-endpoints/:id',
  who: 'webhooks',
  says: 'Changes its name, its address, or what it is told of. What waits is sent to another address at once.',
  problems: ['url_invalid', 'webhook_url_open'],
  input: { params: WithId, body: ChangeWebhookEndpoint },
  answers: WebhookEndpoint,
  async run({ params, body }, context) {
    const { organizationId } = context;
    const url = body.url === undefined ? undefined : await sealUrl(context, params.id, body.url);
    const { answer, before } = await context.within(async tx => {
      const before = found(await findEndpoint(tx, organizationId, params.id));
      await changeEndpoint(tx, organizationId, params.id, { ...body, url });
      await log(tx, context, 'changed', params.id, { fields: Object.keys(body) });
      return { before, answer: await answerOf(tx, context, params.id) };
    });
    if (url) {
      forgetSecrets(context, [{ id: params.id, sealed: before.sealedUrl }]);
      deliverAfterWrite(context, params.id);
    }
    return answer;
  },
});

export const enable = route({
  method: 'post',
  path: '/api/webhook-endpoints/:id/enable',
  who: 'webhooks',
  says: 'Sends to a disabled endpoint again: what waited for it, and what changes from now on.',
  input: { params: WithId },
  answers: WebhookEndpoint,
  async run({ params }, context) {
    const answer = await context.within(async tx => {
      if (await enableEndpoint(tx, context.organizationId, params.id))
        await log(tx, context, 'enabled', params.id);
      return answerOf(tx, context, params.id);
    });
    relayAfterWrite(context);
    deliverAfterWrite(context, params.id);
    return answer;
  },
});

export const disable = route({
  method: 'post',
  path: '/api/webhook-endpoints/:id/disable',
  who: 'webhooks',
  says: 'Sends nothing more to an endpoint, and tells it of no change until it is enabled again.',
  input: { params: WithId },
  answers: WebhookEndpoint,
  run: ({ params }, context) =>
    context.within(async tx => {
      if (await disableEndpoint(tx, context.organizationId, params.id, 'person'))
        await log(tx, context, 'disabled', params.id);
      return answerOf(tx, context, params.id);
    }),
});

export const remove = route({
  method: 'delete',
  path: '/api/webhook-endpoints/:id',
  who: 'webhooks',
  says: 'Removes an endpoint with its address and secrets.',
  input: { params: WithId },
  answers: Nothing,
  async run({ params }, context) {
    const { organizationId } = context;
    const gone = await context.within(async tx => {
      const sealed = found(await archiveEndpoint(tx, organizationId, params.id));
      const dropped = await dropWebhookSecrets(tx, organizationId, { endpointId: params.id });
      await log(tx, context, 'removed', params.id);
      return [{ id: params.id, sealed }, ...dropped];
    });
    forgetSecrets(context, gone);
    return {};
  },
});

export const rotateSecret = route({
  method: 'post',
  path: '/api/webhook-endpoints/:id/secret',
  who: 'webhooks',
  says: 'Makes another secret. For a while webhooks are signed with both, so that the receiver can change over.',
  input: { params: WithId, body: RotateSecret },
  answers: RotatedSecret,
  async run({ params, body }, context) {
    const { organizationId, secrets, now } = context;
    const secret = newSigningSecret();
    const sealed = await sealedSecret(secrets, secret);
    const oldValidUntil = later(now(), body.oldValidHours * HOUR_MS);
    const gone = await context.within(async tx => {
      found(await findEndpoint(tx, organizationId, params.id));
      const owner = { endpointId: params.id };
      const over = await addWebhookSecret(tx, organizationId, owner, sealed, oldValidUntil);
      await log(tx, context, 'secret_rotated', params.id);
      return over;
    });
    forgetSecrets(context, gone);
    return { secret, oldValidUntil };
  },
});
