import { z } from 'zod';
import { connectionWorkflowId } from '../../domain/sync/messages.js';
import { findConnection } from '../../store/connections.js';
import { connectionAnswers } from '../answers/property.js';
import { found } from '../found.js';
import { route, WithId } from '../route.js';
import { Id } from '../shapes/common.js';
import { ConnectionHealth, FeedHealth } from '../shapes/health.js';

export const read = route({
  method: 'get',
  path: '/api/connections/:id/health',
  who: 'viewer',
  says: 'How looking at the feeds of a connection goes.',
  input: { params: WithId },
  answers: ConnectionHealth.extend({
    byFeed: z.array(z.object({ feedId: Id, unitId: Id, health: FeedHealth })),
    workflowId: z.string().meta({ description: 'Its workflow in Temporal.' }),
  }).meta({ id: 'ConnectionHealthByFeed' }),
  async run({ params }, context) {
    const [connection] = await context.within(async tx =>
      connectionAnswers(tx, context, [found(await findConnection(tx, context.organizationId, params.id))]),
    );
    return {
      ...connection!.health,
      byFeed: connection!.feeds.map(({ id, unitId, health }) => ({ feedId: id, unitId, health })),
      workflowId: connectionWorkflowId(params.id),
    };
  },
});
