import { CsvError, parse } from 'csv-parse/sync';
import type { TableLine } from '../domain/import/table.js';
import { Problem } from '../domain/problems.js';

const SEPARATORS = [',', ';', '\t'] as const;
/** Excel's own first line, which names the separator. */
const NAMES_SEPARATOR = /^\uFEFF?sep=(.)\r?\n/;
/** A link takes up to 4,096 characters, and a row holds one for each platform. */
const LONGEST_ROW_CHARACTERS = 32_768;

/**
 * The lines of a CSV text that hold anything, with the separator that its first line shows: a comma, a semicolon or a
 * tab. Throws `import_unreadable` with the line.
 */
export function readCsv(text: string): TableLine[] {
  const named = NAMES_SEPARATOR.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const linesBefore = named ? 1 : 0;
  try {
    const records = parse(body, {
      bom: true,
      delimiter: named ? named[1]! : separatorOf(body),
      info: true,
      max_record_size: LONGEST_ROW_CHARACTERS,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines + linesBefore, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Problem(
      'import_unreadable',
      { line: Number(error.lines ?? 0) + linesBefore },
      { cause: error },
    );
  }
}

/** The one that stands most often in the first line, outside of quotation marks. */
function separatorOf(text: string): string {
  const first = /^.*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map(separator => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
