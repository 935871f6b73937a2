import type { z } from 'zod';
import { dayAt, type Instant } from '../../domain/instant.js';
import { closureAnswers, sourcesOfUnit } from '../../store/conflict-sources.js';
import { findFeed } from '../../store/feeds.js';
import { findUnit } from '../../store/units.js';
import { type KnownUnit, previewAnswer, type Reading } from '../answers/preview.js';
import { active } from '../found.js';
import { assertReadable } from '../import-link.js';
import { type Context, route } from '../route.js';
import { FeedPreview, PreviewFeed } from '../shapes/preview.js';

export const preview = route({
  method: 'post',
  path: '/api/feeds/preview',
  who: 'manager',
  says: 'Reads a link without saving it, and tells what it holds and what it would do.',
  problems: [
    'url_invalid',
    'url_scheme',
    'url_refused',
    'link_in_use',
    'link_is_ours',
    'archived',
    'feed_unreachable',
    'feed_html',
    'feed_not_ical',
  ],
  input: { body: PreviewFeed },
  answers: FeedPreview,
  async run({ body }, context) {
    const { timezone, platform } = body;
    const at = context.now();
    const { unitId, rules } = await meantFor(context, body);
    const parsed = await context.readFeed(body.url, { timezone, at });
    const reading: Reading = { timezone, platform, at, ...(rules && { rules }) };
    const unit = unitId ? await knownUnit(context, unitId, timezone, at) : undefined;
    return previewAnswer(parsed, reading, unit);
  },
});

/** Where the link would go, once nothing speaks against it being read at all. */
const meantFor = (context: Context, { url, unitId, feedId }: z.output<typeof PreviewFeed>) =>
  context.within(async tx => {
    const { organizationId } = context;
    if (unitId) active(await findUnit(tx, organizationId, unitId));
    const feed = feedId ? active(await findFeed(tx, organizationId, feedId)) : undefined;
    await assertReadable(tx, context, organizationId, { url, ownFeedId: feed?.id });
    return { unitId: unitId ?? feed?.unitId, rules: feed?.rules };
  });

/** Read after the calendar came, which may take its time: no transaction waits for a stranger's server. */
const knownUnit = (context: Context, unitId: string, timezone: string, at: Instant): Promise<KnownUnit> =>
  context.within(async tx => {
    const { organizationId } = context;
    const today = dayAt(at, timezone);
    return {
      sources: await sourcesOfUnit(tx, organizationId, unitId, { today, at }),
      answers: await closureAnswers(tx, organizationId, unitId),
    };
  });
