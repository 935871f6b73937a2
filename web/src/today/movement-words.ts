import { SOURCE_NAMES } from '../platform/names.js';
import { grouped } from '../server/grouped.js';
import type { Movement } from '../server/today.js';
import { addDays, type Day, daysBetween, fullDay } from '../time/day.js';
import { say } from '../words/say.js';

export interface PropertyDay {
  readonly property: Movement['property'];
  readonly day: Day;
  readonly movements: readonly Movement[];
}

/** A date on which somebody moves, with all who do. */
export interface ComingDay {
  readonly day: Day;
  readonly arrivals: number;
  readonly departures: number;
  readonly properties: readonly PropertyDay[];
}

/** The movements of each property's own today, of its tomorrow, and of the dates that follow, the soonest first. */
export function byDayThere(movements: readonly Movement[]): {
  readonly today: readonly PropertyDay[];
  readonly tomorrow: readonly PropertyDay[];
  readonly coming: readonly ComingDay[];
} {
  const on = (days: number) => movements.filter(({ day, from }) => day === addDays(from, days));
  const later = movements.filter(({ day, from }) => day > addDays(from, 1));
  return { today: byProperty(on(0)), tomorrow: byProperty(on(1)), coming: byDate(later) };
}

const byProperty = (movements: readonly Movement[]): PropertyDay[] =>
  [...grouped(movements, ({ property }) => property.id).values()]
    .map(all => ({ property: all[0]!.property, day: all[0]!.day, movements: all }))
    .sort((a, b) => a.property.name.localeCompare(b.property.name));

const byDate = (movements: readonly Movement[]): ComingDay[] =>
  [...grouped(movements, ({ day }) => day)]
    .map(([day, all]) => {
      const arrivals = all.filter(({ what }) => what === 'arrival').length;
      return { day, arrivals, departures: all.length - arrivals, properties: byProperty(all) };
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));

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
