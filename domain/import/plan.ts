import type { Platform } from '../entry.js';
import { isTimezone } from '../instant.js';
import { type Known, type KnownProperty, sameName } from './known.js';
import { type LinkPlace, PlannedLinks } from './links.js';
import type { ImportRow, RowProblem } from './row.js';

/*
 * What an import would do, row by row, and what it then does. A row is one unit; rows with one property's name are that
 * property. What is here already, by its name, is left as it is, and only what it lacks is added: so a file can be
 * imported twice, or again with more in it. Nothing is ever replaced: a row that would is wrong, and says so.
 */

const LONGEST_NAME = 120;
const MOST_UNITS = 500;

/** `property` it is new, with this unit; `unit` a new one of a property; `links` for a unit that is here; `nothing`. */
export type Outcome = 'property' | 'unit' | 'links' | 'nothing' | 'wrong';

export interface PlannedRow {
  readonly line: number;
  readonly property: string;
  readonly unit: string;
  readonly outcome: Outcome;
  /** The platforms that it connects or gives a link. */
  readonly platforms: readonly Platform[];
  readonly problems: readonly RowProblem[];
  /** Of a property that is here already. */
  readonly propertyId?: string;
}

export interface PlannedUnit {
  readonly name: string;
  /** Of one that is here already. */
  readonly id?: string;
  readonly links: readonly LinkPlace[];
}

export interface PlannedProperty {
  readonly name: string;
  readonly timezone: string;
  /** Of one that is here already. */
  readonly id?: string;
  readonly units: readonly PlannedUnit[];
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly rows: readonly PlannedRow[];
  /** In the order in which the file names them first; to be added where no row is wrong. */
  readonly properties: readonly PlannedProperty[];
}

export function planImport(rows: readonly ImportRow[], known: Known): ImportPlan {
  const here = new Map<string, KnownProperty[]>();
  for (const property of known.properties) push(here, sameName(property.name), property);
  const groups = new Map<string, ImportRow[]>();
  for (const row of rows) push(groups, sameName(row.property), row);

  const links = new PlannedLinks(known.owners);
  const planned = [...groups].map(([name, own]) => planProperty(own, here.get(name) ?? [], links));
  return {
    rows: planned.flatMap(({ rows }) => rows).sort((a, b) => a.line - b.line),
    properties: planned.map(({ property }) => property),
  };
}

interface Planned {
  readonly property: PlannedProperty;
  readonly rows: readonly PlannedRow[];
}

function planProperty(
  own: readonly ImportRow[],
  named: readonly KnownProperty[],
  links: PlannedLinks,
): Planned {
  const [first] = own as [ImportRow];
  const property = named[0];
  const name = property?.name ?? tidy(first.property);
  const timezone = property?.timezone ?? own.find(row => row.timezone)?.timezone ?? '';
  const taken = new Map<string, number>();
  const units: PlannedUnit[] = [];
  const rows = own.map((row): PlannedRow => {
    const unit = unitOf(row, own.length, property);
    const known = property?.units.find(({ name }) => sameName(name) === sameName(unit));
    const before = taken.get(sameName(unit));
    if (before === undefined) taken.set(sameName(unit), row.line);
    const linked = links.of(row, known && property!.feeds.filter(({ unitId }) => unitId === known.id));
    const problems: RowProblem[] = [
      ...problemsOfNames(row, named),
      ...problemsOfZone(row, first, { timezone, property }),
      ...(unit === '' && row.property !== ''
        ? [{ code: 'row_unit_needed', details: {}, column: 'unit' } as const]
        : []),
      ...(unit !== '' && before !== undefined
        ? [{ code: 'row_unit_twice', details: { line: before }, column: 'unit' } as const]
        : []),
      ...(!known && (property?.units.length ?? 0) + units.length >= MOST_UNITS
        ? [{ code: 'row_too_many_units', details: { limit: MOST_UNITS }, column: 'unit' } as const]
        : []),
      ...linked.problems,
    ];
    if (problems.length === 0)
      units.push({ name: known?.name ?? unit, ...(known ? { id: known.id } : {}), links: linked.added });
    return {
      line: row.line,
      property: name,
      unit: known?.name ?? unit,
      outcome: problems.length
        ? 'wrong'
        : outcomeOf({ property, known, row, first, adds: linked.added.length }),
      platforms: problems.length ? [] : linked.added.map(({ platform }) => platform),
      problems,
      ...(property ? { propertyId: property.id } : {}),
    };
  });
  return { property: { name, timezone, ...(property ? { id: property.id } : {}), units }, rows };
}

/** The unit that a row is about: as written, else the one that its property has or will have. Empty: nobody can tell. */
function unitOf(row: ImportRow, rowsOfProperty: number, property: KnownProperty | undefined): string {
  if (row.unit) return tidy(row.unit);
  if (rowsOfProperty > 1) return '';
  if (!property) return tidy(row.property);
  if (property.units.length === 1) return property.units[0]!.name;
  return property.units.find(({ name }) => sameName(name) === sameName(property.name))?.name ?? '';
}

function outcomeOf(of: {
  property: KnownProperty | undefined;
  known: object | undefined;
  row: ImportRow;
  first: ImportRow;
  adds: number;
}): Outcome {
  if (!of.property && of.row === of.first) return 'property';
  if (!of.known) return 'unit';
  return of.adds > 0 ? 'links' : 'nothing';
}

function problemsOfNames(row: ImportRow, named: readonly KnownProperty[]): RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.isTooLong) problems.push({ code: 'row_too_long', details: {} });
  if (row.property === '') problems.push({ code: 'row_no_property', details: {}, column: 'property' });
  for (const column of ['property', 'unit'] as const)
    if (!isName(row[column])) problems.push({ code: 'row_name', details: { limit: LONGEST_NAME }, column });
  if (named.length > 1) problems.push({ code: 'row_property_unclear', details: {}, column: 'property' });
  return problems;
}

function problemsOfZone(
  row: ImportRow,
  first: ImportRow,
  of: { timezone: string; property: KnownProperty | undefined },
): RowProblem[] {
  const at = { column: 'timezone' } as const;
  if (row.timezone === '')
    return of.timezone === '' && row === first ? [{ ...at, code: 'row_zone_missing', details: {} }] : [];
  if (!isTimezone(row.timezone)) return [{ ...at, code: 'row_zone_unknown', details: {} }];
  if (sameName(row.timezone) !== sameName(of.timezone))
    return [{ ...at, code: 'row_zone_differs', details: { zone: of.timezone } }];
  return [];
}

/** Empty is fine here: what is missing is said by itself. */
const isName = (text: string): boolean => text.length <= LONGEST_NAME && !/[\p{Cc}\p{Cs}]/u.test(text);

const tidy = (name: string): string => name.trim().replace(/ +/g, ' ');

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key);
  if (own) own.push(value);
  else map.set(key, [value]);
}
