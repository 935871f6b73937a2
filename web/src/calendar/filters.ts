import { SOURCE_NAMES } from '../platform/names.js';
import type { Entry, Kind, Source } from '../server/shapes.js';
import type { FoundStay } from '../server/stays.js';
import { KIND_NAMES } from './entry-words.js';

/** What the calendar is narrowed to, as its address says it. */
export interface Filters {
  readonly search: string;
  readonly source: Source | undefined;
  readonly kind: Kind | undefined;
  readonly onlyConflicts: boolean;
}

const known = <T extends string>(names: Record<T, string>, value: string | null): T | undefined =>
  value !== null && Object.hasOwn(names, value) ? (value as T) : undefined;

export const filtersIn = (address: URLSearchParams): Filters => ({
  search: address.get('search') ?? '',
  source: known(SOURCE_NAMES, address.get('source')),
  kind: known(KIND_NAMES, address.get('kind')),
  onlyConflicts: address.has('conflicts'),
});

/** The address with these filters, and all else it said. */
export function withFilters(address: URLSearchParams, filters: Filters): URLSearchParams {
  const next = new URLSearchParams(address);
  const put = (name: string, value: string | undefined) =>
    value ? next.set(name, value) : next.delete(name);
  put('search', filters.search);
  put('source', filters.source);
  put('kind', filters.kind);
  put('conflicts', filters.onlyConflicts ? 'only' : undefined);
  return next;
}

export const NO_FILTERS: Filters = { search: '', source: undefined, kind: undefined, onlyConflicts: false };

export const narrows = ({ search, source, kind, onlyConflicts }: Filters): boolean =>
  search.trim() !== '' || source !== undefined || kind !== undefined || onlyConflicts;

/**
 * Whether an entry is one of those asked for. The others of a unit in view are drawn faintly and not left out: no
 * taken night may look free.
 */
export const asksFor = ({ source, kind }: Pick<Filters, 'source' | 'kind'>, entry: Entry): boolean =>
  (source === undefined || entry.source === source) && (kind === undefined || entry.kind === kind);

/** What the API takes to search guests by, characters. */
const LEAST = 2;
const LONGEST = 80;

/** What is sent of what was typed; nothing where that is too little to search guests by, or too much. */
export function guestSearch(typed: string): string | undefined {
  const text = typed.trim();
  return text.length >= LEAST && text.length <= LONGEST ? text : undefined;
}

/** Of the stays whose guest was searched, those that the other filters ask for, in units that they leave. */
export const staysAskedFor = (
  stays: readonly FoundStay[],
  filters: Omit<Filters, 'search'>,
  inConflict: (unitId: string) => boolean,
): readonly FoundStay[] =>
  stays.filter(
    ({ entry, unit }) => asksFor(filters, entry) && (!filters.onlyConflicts || inConflict(unit.id)),
  );
