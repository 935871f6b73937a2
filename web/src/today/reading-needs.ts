import { SOURCE_NAMES } from '../platform/names.js';
import { grouped } from '../server/grouped.js';
import { problemWords } from '../server/problem-words.js';
import type { Connection, Feed, Property } from '../server/shapes.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import type { Need } from './needs.js';

export interface Pair {
  readonly property: Property;
  readonly connection: Connection;
}

export const isHeld = (feed: Feed): boolean => feed.health.hold !== undefined;

/** Answers that wait for a word. */
export const heldNeeds = (pairs: readonly Pair[]): Need[] =>
  pairs.flatMap(({ property, connection }) =>
    connection.state !== 'active'
      ? []
      : connection.feeds.filter(isHeld).map(({ id, unitId, health }) => {
          const unit = property.units.find(one => one.id === unitId) ?? property;
          return {
            key: `held/${id}`,
            kind: 'held' as const,
            says: say(
              '{platform} no longer lists {missing, plural, one {# entry} other {# entries}} we knew. The nights stay taken until you decide.',
              { platform: SOURCE_NAMES[connection.platform], missing: health.hold!.missing },
            ),
            where: unitInWords(property, unit),
            sources: [connection.platform],
            when: health.hold!.since,
            next: { kind: 'open' as const, to: `/feeds/${id}`, name: say('See what it would free') },
          };
        }),
  );

/** So many connections of a platform in the same trouble are trouble of the platform, and one line. */
const ONE_LINE_FROM = 3;

/** Calendars that cannot be read, or of which no fresh answer came. */
export function readingNeeds(pairs: readonly Pair[], state: 'failing' | 'stale'): Need[] {
  const byPlatform = grouped(
    pairs.filter(({ connection }) => connection.health.state === state),
    ({ connection }) => `${connection.platform}/${connection.health.problem?.code ?? ''}`,
  );
  return [...byPlatform.values()].flatMap(own => {
    const [{ connection: first }] = own as [Pair];
    const name = SOURCE_NAMES[first.platform];
    const because = first.health.problem
      ? problemWords(first.health.problem).says
      : say('No answer has come for longer than it should take.');
    if (own.length >= ONE_LINE_FROM)
      return {
        key: `${state}/${first.platform}/${first.health.problem?.code ?? ''}`,
        kind: state,
        says: say('{platform}, {properties} properties: {because}', {
          platform: name,
          properties: own.length,
          because,
        }),
        where: own.map(({ property }) => property.name).join(', '),
        sources: [first.platform],
        when: '',
        next: { kind: 'open', to: `/monitoring?platform=${first.platform}`, name: say('See all of them') },
      } satisfies Need;
    return own.map(
      ({ property, connection: { id, platform, health } }): Need => ({
        key: `${state}/${id}`,
        kind: state,
        says: say('{platform}: {because}', { platform: name, because }),
        where: property.name,
        sources: [platform],
        when: health.answeredAt ?? '',
        next:
          state === 'stale'
            ? { kind: 'look', connectionId: id, name: say('Look now') }
            : { kind: 'open', to: `/?connection=${id}`, name: say('See what helps') },
      }),
    );
  });
}
