import { FULL_NAMES } from '../platform/names.js';
import type { ExplainedConflict, Suggestion } from '../server/conflicts.js';
import type { Source, Unit } from '../server/shapes.js';
import { longNights } from '../time/long-nights.js';
import { say, sayGiven } from '../words/say.js';

type Side = ExplainedConflict['sides'][number];
type Told = Pick<ExplainedConflict, 'nights' | 'sides' | 'whoWasFirst'>;
type Named = Pick<Unit, 'id' | 'name'>;

export interface WayInWords {
  readonly says: string;
  /** Why it stands where it stands, and what it costs. */
  readonly because: string;
}

/**
 * A way out in the language of the page, from the parts of which the server makes its sentence. Where they are not all
 * at hand, such as a unit that was archived meanwhile, the server's own words.
 */
export function wayOutInWords(
  suggestion: Omit<Suggestion, 'key'>,
  conflict: Told,
  units: readonly Named[],
): WayInWords {
  const given = { says: sayGiven(suggestion.says), because: sayGiven(suggestion.because) };
  const side = conflict.sides.find(({ entryId }) => entryId === suggestion.entryId);
  if (!side) return given;
  const from = FULL_NAMES[side.source];
  switch (suggestion.does) {
    case 'answer_closure':
      return {
        says: say('Confirm that the nights on {platform} are your own closure.', { platform: from }),
        because: say(
          'Its calendar shows guests and closures alike. If no guest booked there, nothing has to be done. Look into its extranet first.',
        ),
      };
    case 'move_guest':
      return move(suggestion.moves ?? [], side, units) ?? given;
    case 'open_block':
      return {
        says:
          side.source === 'direct'
            ? say('Take your own block away and let the guest come.')
            : say('Take the block on {platform} away and let the guest come.', { platform: from }),
        because: say('If you do not need the nights yourself, the guest can stay.'),
      };
    case 'shorten':
      return suggestion.nights
        ? {
            says: say('Ask the guest from {platform} to take {nights} only.', {
              platform: from,
              nights: longNights(suggestion.nights),
            }),
            because: say('The other guest has {nights}. Both can come, if this one agrees to the change.', {
              nights: longNights(conflict.nights),
            }),
          }
        : given;
    case 'cancel':
      return {
        says:
          side.kind === 'closure'
            ? say('Cancel the booking from {platform}.', { platform: from })
            : say('Cancel the stay from {platform}.', { platform: from }),
        because: `${whenItCame(side, conflict)} ${cost(side.source)}`,
      };
  }
}

function move(
  moves: NonNullable<Suggestion['moves']>,
  { source, nights }: Side,
  units: readonly Named[],
): WayInWords | undefined {
  const names = moves.map(({ toUnitId }) => units.find(({ id }) => id === toUnitId)?.name);
  if (names.includes(undefined)) return undefined;
  const [unit, ...swapped] = names as string[];
  if (unit === undefined) return undefined;
  const from = FULL_NAMES[source];
  if (swapped.length === 0)
    return {
      says: say('Give the guest from {platform} {unit} instead.', { platform: from, unit }),
      because: say('{unit} is free for {nights}. Nobody loses a stay.', {
        unit,
        nights: longNights(nights),
      }),
    };
  return {
    says: say(
      'Give the guest from {platform} {unit}, and its later {guests, plural, one {guest} other {guests}} {others}.',
      {
        platform: from,
        unit,
        guests: swapped.length,
        others: [...new Set(swapped)].reduce((one, other) => say('{one} and {other}', { one, other })),
      },
    ),
    because: say('Nobody loses a stay, and nobody who has arrived has to move: all nights were checked.'),
  };
}

function whenItCame({ entryId }: Side, { sides, whoWasFirst: { sure, first } }: Told): string {
  if (sure === 'open' || first === undefined) return say('Which came first cannot be told.');
  return sides[first]?.entryId === entryId ? say('It came first.') : say('It came later.');
}

function cost(source: Source): string {
  switch (source) {
    case 'direct':
      return say('What it costs is between you and the guest.');
    case 'gommt':
      return say(
        'MakeMyTrip / Goibibo lets a host cancel only where overbooked, and the host pays the difference.',
      );
    default:
      return say('What a cancellation by the host costs there, {platform} says in its own terms.', {
        platform: FULL_NAMES[source],
      });
  }
}
