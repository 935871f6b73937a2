import { needsPerson } from '../health/states.js';
import type { Conflict } from '../server/conflicts.js';
import type { Property } from '../server/shapes.js';
import type { Task } from '../server/tasks.js';
import { locale } from '../words/language.js';

/** A property as it stands in the list, with what waits there for a person. */
export interface Listed {
  readonly property: Property;
  readonly tasks: number;
  readonly conflicts: number;
  /** Connections that cannot be read without a person. */
  readonly trouble: number;
  /** When the oldest of its calendars answered; undefined where none is read. */
  readonly answeredAt: string | undefined;
}

const byName = new Intl.Collator(locale, { numeric: true });

/** All properties by name. */
export function listed(
  properties: readonly Property[],
  tasks: readonly Pick<Task, 'property'>[],
  conflicts: readonly Pick<Conflict, 'property' | 'state'>[],
): Listed[] {
  const tasksOf = countsOf(tasks);
  const conflictsOf = countsOf(conflicts.filter(({ state }) => state === 'open'));
  return properties
    .map(property => ({
      property,
      tasks: tasksOf.get(property.id) ?? 0,
      conflicts: conflictsOf.get(property.id) ?? 0,
      trouble: property.connections.filter(needsPerson).length,
      answeredAt: property.connections
        .filter(({ state }) => state === 'active')
        .flatMap(({ health }) => health.answeredAt ?? [])
        .sort()[0],
    }))
    .sort((a, b) => byName.compare(a.property.name, b.property.name));
}

function countsOf(things: readonly { readonly property: { readonly id: string } }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { property } of things) counts.set(property.id, (counts.get(property.id) ?? 0) + 1);
  return counts;
}

export const waits = ({ tasks, conflicts, trouble }: Listed): boolean => tasks + conflicts + trouble > 0;

/** Each word of the search stands in the name of the property, of its place or of one of its units. */
export function found(all: readonly Listed[], search: string): Listed[] {
  const words = search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...all];
  return all.filter(({ property }) => {
    const said = [property.name, property.timezone, ...property.units.map(({ name }) => name)]
      .join(' ')
      .toLocaleLowerCase(locale);
    return words.every(word => said.includes(word));
  });
}
