import { z } from 'zod';
import { Problem, type ProblemCode, problems, say } from '../../domain/problems.js';
import { pingOf } from '../../domain/webhooks/events.js';
import { logDeed } from '../../store/audit-log.js';
import type { Tx } from '../../store/database.js';
import {
  deliveriesOf,
  findDelivery,
  insertDelivery,
  messageIdOf,
  type WebhookDelivery as StoredDelivery,
  redeliver as sendAgain,
} from '../../store/webhook-deliveries.js';
import { findEndpoint, tryReceiverNow } from '../../store/webhook-endpoints.js';
import { found } from '../found.js';
import { type Context, route, WithId } from '../route.js';
import { Id } from '../shapes/common.js';
import { DeliveriesPage, WebhookDeliveries, WebhookDelivery } from '../shapes/webhooks.js';
import { deliverAfterWrite } from '../wake-webhooks.js';

const toAnswer = ({ endpointId: _, seq: __, last, ...delivery }: StoredDelivery) => ({
  ...delivery,
  messageId: messageIdOf(delivery.id),
  ...(last ? { last: { ...last, ...wordsOf(last.problem) } } : {}),
});

const wordsOf = (problem: string | undefined) =>
  problem !== undefined && problem in problems ? { says: say(problem as ProblemCode) } : {};

const answerOf = async (tx: Tx, { organizationId }: Context, endpointId: string, id: string) =>
  toAnswer(found(await findDelivery(tx, organizationId, endpointId, id)));

/** Something goes out to the endpoint because a person asked for it: also where it fails, at once. */
async function goesOutNow(tx: Tx, { organizationId }: Context, endpointId: string): Promise<void> {
  const endpoint = found(await findEndpoint(tx, organizationId, endpointId));
  if (endpoint.state === 'disabled') throw new Problem('webhook_endpoint_disabled');
  await tryReceiverNow(tx, organizationId, endpointId);
}

export const list = route({
  method: 'get',
  path: '/api/webhook-endpoints/:id/deliveries',
  who: 'webhooks',
  says: 'What was sent to an endpoint, or waits, latest first. Kept for 30 days.',
  input: { params: WithId, query: DeliveriesPage },
  answers: WebhookDeliveries,
  run: ({ params, query }, { organizationId, within }) =>
    within(async tx => {
      found(await findEndpoint(tx, organizationId, params.id));
      const page = await deliveriesOf(tx, organizationId, params.id, {
        limit: query.limit,
        ...(query.before === undefined ? {} : { before: query.before }),
        ...(query.state ? { state: query.state } : {}),
      });
      const last = page.length === query.limit ? page.at(-1) : undefined;
      return { deliveries: page.map(toAnswer), ...(last ? { next: last.seq } : {}) };
    }),
});

export const redeliver = route({
  method: 'post',
  path: '/api/webhook-endpoints/:id/deliveries/:delivery/redeliver',
  who: 'webhooks',
  says: 'Sends a message once more, under the same id, whether or not it was taken before.',
  problems: ['webhook_endpoint_disabled'],
  input: { params: z.object({ id: Id, delivery: Id }) },
  status: 202,
  answers: WebhookDelivery,
  async run({ params: { id, delivery } }, context) {
    const { organizationId } = context;
    const answer = await context.within(async tx => {
      await goesOutNow(tx, context, id);
      if (!(await sendAgain(tx, organizationId, id, delivery))) throw new Problem('not_found');
      await logDeed(tx, organizationId, {
        action: 'webhook_delivery.redelivered',
        subject: { kind: 'webhook_delivery', id: delivery },
      });
      return answerOf(tx, context, id, delivery);
    });
    deliverAfterWrite(context, id);
    return answer;
  },
});

export const ping = route({
  method: 'post',
  path: '/api/webhook-endpoints/:id/ping',
  who: 'webhooks',
  says: 'Sends a message that says nothing, to see whether webhooks arrive.',
  problems: ['webhook_endpoint_disabled'],
  input: { params: WithId },
  status: 202,
  answers: WebhookDelivery,
  async run({ params }, context) {
    const { organizationId, now } = context;
    const answer = await context.within(async tx => {
      await goesOutNow(tx, context, params.id);
      const id = await insertDelivery(tx, organizationId, params.id, pingOf(params.id, now()));
      return answerOf(tx, context, params.id, id);
    });
    deliverAfterWrite(context, params.id);
    return answer;
  },
});
