import { PLATFORMS, type Platform } from '../entry.js';
import { Problem } from '../problems.js';
import { COLUMNS, type Column, columnOf } from './columns.js';

/** A file holds no more rows than this. */
export const MOST_ROWS = 2_000;

/** One line of a table: where it stood in the file, from 1, and its cells. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row as it was written: one unit, with the cell of each platform that is not empty. */
export interface WrittenRow {
  readonly line: number;
  readonly property: string;
  readonly timezone: string;
  readonly unit: string;
  readonly links: ReadonlyMap<Platform, string>;
  /** It has more cells than the first line has headings: something in it is not quoted. */
  readonly isTooLong: boolean;
}

export interface WrittenRows {
  readonly rows: readonly WrittenRow[];
  /** Headings that name nothing we know. Their cells are not read. */
  readonly ignored: readonly string[];
}

/**
 * The rows of a table whose first line has the headings. Throws `import_empty`, `import_no_column`,
 * `import_column_twice`, `import_too_many_rows`.
 */
export function rowsOf([headings, ...lines]: readonly TableLine[]): WrittenRows {
  if (!headings || lines.length === 0) throw new Problem('import_empty');
  if (lines.length > MOST_ROWS) throw new Problem('import_too_many_rows', { limit: MOST_ROWS });
  const places = placesOf(headings.cells);
  const cell = ({ cells }: TableLine, column: Column): string =>
    cells[places.get(column) ?? -1]?.trim() ?? '';
  return {
    rows: lines.map(line => ({
      line: line.line,
      property: cell(line, 'property'),
      timezone: cell(line, 'timezone'),
      unit: cell(line, 'unit'),
      links: new Map(
        PLATFORMS.flatMap(platform => {
          const link = cell(line, platform);
          return link ? [[platform, link] as const] : [];
        }),
      ),
      isTooLong: line.cells.slice(headings.cells.length).some(more => more.trim() !== ''),
    })),
    ignored: headings.cells.map(heading => heading.trim()).filter(heading => heading && !columnOf(heading)),
  };
}

function placesOf(headings: readonly string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [place, heading] of headings.entries()) {
    const column = columnOf(heading);
    if (!column) continue;
    if (places.has(column)) throw new Problem('import_column_twice', { column: heading.trim() });
    places.set(column, place);
  }
  if (!places.has('property')) throw new Problem('import_no_column');
  return places;
}

/** The headings of a table to fill in, as people read them. */
const TEMPLATE_HEADINGS: Readonly<Record<Column, string>> = {
  property: 'Property',
  timezone: 'Time zone',
  unit: 'Unit',
  airbnb: 'Airbnb',
  vrbo: 'Vrbo',
  booking_com: 'Booking.com',
  agoda: 'Agoda',
  gommt: 'GoMMT',
};

/** A table to fill in: its headings, and rows that show what goes where. */
export const TEMPLATE = [
  COLUMNS.map(column => TEMPLATE_HEADINGS[column]).join(','),
  'Villa Aurora,Europe/Rome,,https://www.airbnb.com/calendar/ical/1.ics?s=abc,,https://ical.booking.com/v1/export?t=abc,,by hand',
  'Casa Limone,Europe/Rome,Garden room,https://www.airbnb.com/calendar/ical/2.ics?s=def,,,,',
  'Casa Limone,,Attic room,https://www.airbnb.com/calendar/ical/3.ics?s=ghi,,,,',
  '',
].join('\r\n');
