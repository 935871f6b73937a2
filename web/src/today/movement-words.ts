import { SOURCE_NAMES } from '../platform/names.js';
import type { Movement } from '../server/today.js';
import { addDays, type Day, daysBetween, fullDay } from '../time/day.js';
import { say } from '../words/say.js';
import { groupBy } from './group-by.js';

export interface PropertyDay {
  readonly property: Movement['property'];
  readonly day: Day;
  readonly movements: readonly Movement[];
}

/** The movements of each property's own today, and of its tomorrow. */
export function byDayThere(movements: readonly Movement[]): {
  readonly today: readonly PropertyDay[];
  readonly tomorrow: readonly PropertyDay[];
} {
  const of = (days: number): PropertyDay[] => {
    const own = movements.filter(({ day, from }) => day === addDays(from, days));
    return [...groupBy(own, ({ property }) => property.id).values()]
      .map(all => ({ property: all[0]!.property, day: all[0]!.day, movements: all }))
      .sort((a, b) => a.property.name.localeCompare(b.property.name));
  };
  return { today: of(0), tomorrow: of(1) };
}

/** A guest's name where the API gives it, else where the stay was sold. */
export const whoMoves = ({ entry }: Movement): string =>
  entry.guest?.name ?? say('Guest from {platform}', { platform: SOURCE_NAMES[entry.source] });

/** `3 nights, until Thu, 26 Nov 2026`. */
export function stayInWords({ what, entry: { nights } }: Movement): string {
  const long = daysBetween(nights.from, nights.to);
  return what === 'arrival'
    ? say('{long, plural, one {# night} other {# nights}}, until {day}', { long, day: fullDay(nights.to) })
    : say('{long, plural, one {# night} other {# nights}}, since {day}', { long, day: fullDay(nights.from) });
}
