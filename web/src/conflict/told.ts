import { FULL_NAMES } from '../platform/names.js';
import type { Conflict, ExplainedConflict } from '../server/conflicts.js';
import type { Source } from '../server/shapes.js';
import { atPlaceWithYear } from '../time/at-place.js';
import { longNights } from '../time/long-nights.js';
import { say } from '../words/say.js';

/*
 * What the server says of a conflict, said here from the same parts, in the language of the page. In English both are the
 * same to the letter, but that moments are told here by the clock of the property: test/unit/web/told-conflicts.test.ts.
 */

type KnownSide = ExplainedConflict['sides'][number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const seller = (source: Source): string =>
  source === 'direct' ? say('your own bookings') : FULL_NAMES[source];

/** What happened, in one sentence. The stay is named first. */
export function conflictSays({ kind, nights, sides }: Pick<Conflict, 'kind' | 'nights' | 'sides'>): string {
  const [{ source: one }, { source: other }] = sides as [Conflict['sides'][0], Conflict['sides'][0]];
  const when = longNights(nights);
  switch (kind) {
    case 'double_booking':
      return say('Two guests have {nights}: one from {one}, one from {other}.', {
        one: seller(one),
        other: seller(other),
        nights: when,
      });
    case 'possible':
      return say(
        'A guest from {one} has {nights}, and {other} shows them as closed without saying whether for a guest.',
        { one: seller(one), other: seller(other), nights: when },
      );
    case 'over_block':
      return other === 'direct'
        ? say('A guest from {one} has {nights}, which you blocked yourself.', {
            one: seller(one),
            nights: when,
          })
        : say('A guest from {one} has {nights}, which are blocked by the owner on {other}.', {
            one: seller(one),
            other: seller(other),
            nights: when,
          });
  }
}

type WithSides = Pick<ExplainedConflict, 'sides' | 'whoWasFirst'> & {
  readonly property: Pick<ExplainedConflict['property'], 'timezone'>;
};

/** Who took the nights first, as far as looks can tell. Whose clock it is stands beside it. */
export function whoWasFirstSays({
  sides,
  whoWasFirst: { sure, first },
  property: { timezone },
}: WithSides): string {
  const [one, other] = sides as [KnownSide, KnownSide];
  if (sure === 'certain') return first === 0 ? wasFirst(one, other) : wasFirst(other, one);
  return say(
    'Which came first cannot be told: {one}, and {other}. The platforms know when each was booked.',
    { one: range(one, timezone), other: range(other, timezone) },
  );
}

const isOwnBlock = ({ source, kind }: KnownSide): boolean => source === 'direct' && kind === 'block';

function wasFirst(one: KnownSide, other: KnownSide): string {
  const nights = say('{first} was first: its nights were known when {other} still had them free.', {
    first: isOwnBlock(one) ? say('Your own block') : FULL_NAMES[one.source],
    other: seller(other.source),
  });
  return `${nights} ${apart(one.since, other)}`;
}

function apart(first: string, { unseenAt, since }: KnownSide): string {
  const least = span(Date.parse(unseenAt ?? since) - Date.parse(first));
  const most = span(Date.parse(since) - Date.parse(first));
  return least === most
    ? say('The other came {most} later.', { most })
    : say('The other came between {least} and {most} later.', { least, most });
}

function range(side: KnownSide, timezone: string): string {
  const moment = (at: string) => atPlaceWithYear(at, timezone);
  const name = isOwnBlock(side) ? say('your own block') : FULL_NAMES[side.source];
  return side.unseenAt
    ? say('{name} took them between {from} and {to}', {
        name,
        from: moment(side.unseenAt),
        to: moment(side.since),
      })
    : say('{name} had them when it was first read, {moment}', { name, moment: moment(side.since) });
}

function span(ms: number): string {
  if (ms < MINUTE_MS) return say('less than a minute');
  if (ms < 2 * HOUR_MS)
    return say('{minutes, plural, one {# minute} other {# minutes}}', {
      minutes: Math.round(ms / MINUTE_MS),
    });
  if (ms < 2 * DAY_MS)
    return say('{hours, plural, one {# hour} other {# hours}}', { hours: Math.round(ms / HOUR_MS) });
  return say('{days, plural, one {# day} other {# days}}', { days: Math.round(ms / DAY_MS) });
}
