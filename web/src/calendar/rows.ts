import type { Property, Unit } from '../server/shapes.js';
import { say } from '../words/say.js';
import type { Filters } from './filters.js';

export interface HeadingRow {
  readonly kind: 'heading';
  readonly key: string;
  readonly property: Property;
}

export interface UnitLine {
  readonly kind: 'unit';
  readonly key: string;
  readonly property: Property;
  readonly unit: Unit;
  readonly label: string;
}

export type Row = HeadingRow | UnitLine;

const WHOLE_PLACE = say('Whole place');

/** A house with one unit of its own name need not say it twice. */
export const unitLabel = (property: Property, unit: Unit): string =>
  property.units.length === 1 && unit.name === property.name ? WHOLE_PLACE : unit.name;

const holds = (name: string, search: string): boolean => name.toLocaleLowerCase().includes(search);

/**
 * The calendar as one list of rows, each property's heading above its units. A search finds a property with all its
 * units, or single units by their own name or by a guest of theirs; a property of which no unit is left has no heading.
 */
export function rowsOf(
  properties: readonly Property[],
  filters: Filters,
  inConflict: (unitId: string) => boolean,
  guestFound: (unitId: string) => boolean,
): Row[] {
  const search = filters.search.trim().toLocaleLowerCase();
  const { source } = filters;
  return properties.flatMap((property): Row[] => {
    if (source && source !== 'direct' && !property.connections.some(c => c.platform === source)) return [];
    const all = holds(property.name, search);
    const units = property.units.filter(
      unit =>
        (all || holds(unit.name, search) || guestFound(unit.id)) &&
        (!filters.onlyConflicts || inConflict(unit.id)),
    );
    if (units.length === 0) return [];
    return [
      { kind: 'heading', key: property.id, property },
      ...units.map(
        (unit): UnitLine => ({
          kind: 'unit',
          key: unit.id,
          property,
          unit,
          label: unitLabel(property, unit),
        }),
      ),
    ];
  });
}
