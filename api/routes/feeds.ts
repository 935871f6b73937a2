import { appendChange } from '../../store/changes.js';
import { findFeed, setExportToken } from '../../store/feeds.js';
import type { SealedToken } from '../../store/secret-token.js';
import { changeFeed } from '../actions/change-feed.js';
import { syncNow } from '../actions/control.js';
import { feedAnswerOf } from '../answers/property.js';
import { newSealedToken } from '../export-link.js';
import { active } from '../found.js';
import { type Context, route, WithId } from '../route.js';
import { ChangeFeed, Feed, SyncAsked } from '../shapes/property.js';
import { forgetSecrets } from '../signing-secret.js';
import { wakeAfterWrite } from '../wake.js';

export const read = route({
  method: 'get',
  path: '/api/feeds/:id',
  who: 'viewer',
  says: 'One feed.',
  input: { params: WithId },
  answers: Feed,
  run: ({ params }, context) => context.within(tx => feedAnswerOf(tx, context, params.id)),
});

export const change = route({
  method: 'patch',
  path: '/api/feeds/:id',
  who: 'manager',
  says: 'Puts another link in place, or changes how the feed is read.',
  problems: ['archived', 'url_invalid', 'link_in_use'],
  input: { params: WithId, body: ChangeFeed },
  answers: Feed,
  async run({ params, body }, context) {
    const { answer, before } = await context.within(async tx => {
      const feed = active(await findFeed(tx, context.organizationId, params.id));
      await changeFeed(tx, context, feed, body);
      return { answer: await feedAnswerOf(tx, context, feed.id), before: feed.link };
    });
    if (before && body.url !== undefined) forgetSecrets(context, [{ id: params.id, sealed: before.sealed }]);
    wakeAfterWrite(context, [answer.connectionId], 'configChanged');
    return answer;
  },
});

export const sync = route({
  method: 'post',
  path: '/api/feeds/:id/sync',
  who: 'operator',
  says: 'Looks at one feed now.',
  problems: ['archived', 'unavailable'],
  input: { params: WithId },
  status: 202,
  answers: SyncAsked,
  run: ({ params }, context) =>
    syncNow(context, { kind: 'feed', id: params.id }, async tx =>
      active(await findFeed(tx, context.organizationId, params.id)),
    ),
});

export const renewExportLink = route({
  method: 'post',
  path: '/api/feeds/:id/export-link',
  who: 'manager',
  says: 'Makes a new link for the calendar that we serve. The old one ends at once.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Feed,
  run: ({ params }, context) =>
    changeExportLink(context, params.id, feedId => newSealedToken(context.keyRing, feedId)),
});

export const revokeExportLink = route({
  method: 'delete',
  path: '/api/feeds/:id/export-link',
  who: 'manager',
  says: 'Takes back the calendar that we serve: its link ends at once.',
  problems: ['archived'],
  input: { params: WithId },
  answers: Feed,
  run: ({ params }, context) => changeExportLink(context, params.id, () => undefined),
});

const changeExportLink = (
  context: Context,
  id: string,
  tokenFor: (feedId: string) => SealedToken | undefined,
) =>
  context.within(async tx => {
    const { organizationId } = context;
    const feed = active(await findFeed(tx, organizationId, id));
    const token = tokenFor(feed.id);
    await setExportToken(tx, organizationId, feed.id, token && { ...token, since: context.now() });
    await appendChange(tx, {
      organizationId,
      kind: 'feed_changed',
      propertyId: feed.propertyId,
      unitId: feed.unitId,
      connectionId: feed.connectionId,
      feedId: feed.id,
      detail: { exportLink: token ? 'renewed' : 'revoked' },
    });
    return feedAnswerOf(tx, context, feed.id);
  });
