import { SOURCE_NAMES } from '../platform/names.js';
import type { Property } from '../server/shapes.js';
import { ago } from '../time/ago.js';
import { count } from '../time/day.js';

/** When everything was last read, in words: the oldest answer is the one that tells. */
export function lastReadInWords(properties: readonly Property[], now: number): string {
  const feeds = properties.flatMap(property =>
    property.connections
      .filter(({ state }) => state === 'active')
      .flatMap(({ platform, feeds }) =>
        feeds
          .filter(({ importUrl }) => importUrl)
          .map(({ health }) => ({ property, platform, answeredAt: health.answeredAt })),
      ),
  );
  const read = feeds.flatMap(feed => (feed.answeredAt ? [{ ...feed, answeredAt: feed.answeredAt }] : []));
  if (read.length < feeds.length)
    return `${count(feeds.length - read.length, 'calendar')} of ${feeds.length} not read yet.`;
  const oldest = read.reduce<(typeof read)[number] | undefined>(
    (old, one) => (old && old.answeredAt <= one.answeredAt ? old : one),
    undefined,
  );
  if (!oldest) return 'No calendar is read yet.';
  const where = `${oldest.property.name} on ${SOURCE_NAMES[oldest.platform]}`;
  return read.length === 1
    ? `Its calendar was last read ${ago(oldest.answeredAt, now)}: ${where}.`
    : `All ${read.length} calendars were read; the longest ago ${where}, ${ago(oldest.answeredAt, now)}.`;
}
