import { z } from 'zod';
import { connectionWorkflowId } from '../../domain/sync/messages.js';
import { findConnection } from '../../store/connections.js';
import { figuresAnswer, monitoredFeeds } from '../answers/monitoring.js';
import { connectionAnswers } from '../answers/property.js';
import { found } from '../found.js';
import { route, WithId } from '../route.js';
import { Id } from '../shapes/common.js';
import { ConnectionHealth, FeedHealth } from '../shapes/health.js';
import { Figures } from '../shapes/monitoring.js';

export const read = route({
  method: 'get',
  path: '/api/connections/:id/health',
  who: 'viewer',
  says: 'How looking at the feeds of a connection goes: now, and over the last hour, day and week.',
  input: { params: WithId },
  answers: ConnectionHealth.extend({
    figures: Figures,
    byFeed: z.array(z.object({ feedId: Id, unitId: Id, health: FeedHealth, figures: Figures.optional() })),
    workflowId: z.string().meta({ description: 'Its workflow in Temporal.' }),
  }).meta({ id: 'ConnectionHealthByFeed' }),
  run: ({ params }, context) =>
    context.within(async tx => {
      const at = context.now();
      const known = found(await findConnection(tx, context.organizationId, params.id));
      const [connection] = await connectionAnswers(tx, context, [known]);
      const monitored = await monitoredFeeds(tx, context.organizationId, at, { connectionId: params.id });
      const figures = new Map(monitored.map(feed => [feed.feedId, figuresAnswer([feed], at)]));
      return {
        ...connection!.health,
        figures: figuresAnswer(monitored, at),
        byFeed: connection!.feeds.map(({ id, unitId, health }) => ({
          feedId: id,
          unitId,
          health,
          figures: figures.get(id),
        })),
        workflowId: connectionWorkflowId(params.id),
      };
    }),
});
