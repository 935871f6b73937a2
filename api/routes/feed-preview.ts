import { previewAnswer } from '../answers/preview.js';
import { route } from '../route.js';
import { FeedPreview, PreviewFeed } from '../shapes/calendar.js';

export const preview = route({
  method: 'post',
  path: '/api/feeds/preview',
  who: 'manager',
  says: 'Reads a link without saving it, and tells what it holds.',
  problems: ['url_invalid', 'url_scheme', 'url_refused', 'feed_unreachable', 'feed_html', 'feed_not_ical'],
  input: { body: PreviewFeed },
  answers: FeedPreview,
  async run({ body }, { readFeed, now }) {
    const reading = { timezone: body.timezone, at: now() };
    return previewAnswer(await readFeed(body.url, reading), { ...reading, platform: body.platform });
  },
});
