import { SOURCE_NAMES } from '../platform/names.js';
import type { Property } from '../server/shapes.js';
import { ago } from '../time/ago.js';
import { say } from '../words/say.js';

/** When everything was last read, in words: the oldest answer is the one that tells. */
export function lastReadInWords(properties: readonly Property[], now: number): string {
  const linked = properties.flatMap(property =>
    property.connections
      .filter(({ state }) => state === 'active')
      .flatMap(({ platform, feeds }) =>
        feeds.filter(({ importUrl }) => importUrl).map(({ health }) => ({ property, platform, health })),
      ),
  );
  const feeds = linked
    .filter(({ health }) => health.state !== 'failing')
    .map(({ property, platform, health }) => ({ property, platform, answeredAt: health.answeredAt }));
  const read = feeds.flatMap(feed => (feed.answeredAt ? [{ ...feed, answeredAt: feed.answeredAt }] : []));
  if (read.length < feeds.length)
    return say('{unread, plural, one {# calendar} other {# calendars}} of {all} not read yet.', {
      unread: feeds.length - read.length,
      all: linked.length,
    });
  const oldest = read.reduce<(typeof read)[number] | undefined>(
    (old, one) => (old && old.answeredAt <= one.answeredAt ? old : one),
    undefined,
  );
  if (!oldest) return linked.length > 0 ? say('No calendar can be read.') : say('No calendar is read yet.');
  const where = {
    ago: ago(oldest.answeredAt, now),
    property: oldest.property.name,
    platform: SOURCE_NAMES[oldest.platform],
  };
  if (read.length < linked.length)
    return say(
      '{failing, plural, one {# calendar cannot be read.} other {# calendars cannot be read.}} The others were read; the longest ago {property} on {platform}, {ago}.',
      {
        failing: linked.length - read.length,
        property: where.property,
        platform: where.platform,
        ago: where.ago,
      },
    );
  return read.length === 1
    ? say('Its calendar was last read {ago}: {property} on {platform}.', {
        ago: where.ago,
        property: where.property,
        platform: where.platform,
      })
    : say('All {all} calendars were read; the longest ago {property} on {platform}, {ago}.', {
        all: read.length,
        ago: where.ago,
        property: where.property,
        platform: where.platform,
      });
}
