import { expect, test } from '@jest/globals';
import { columnOf } from '../../../domain/import/columns.js';
import { saysByHand } from '../../../domain/import/row.js';
import { MOST_ROWS, rowsOf, TEMPLATE } from '../../../domain/import/table.js';
import { readCsv } from '../../../intake/read-csv.js';

test.each([
  ['Property', 'property'],
  [' property NAME ', 'property'],
  ['Time zone', 'timezone'],
  ['time_zone', 'timezone'],
  ['Booking.com', 'booking_com'],
  ['booking com iCal link', 'booking_com'],
  ['AirBnB URL', 'airbnb'],
  ['GoMMT', 'gommt'],
  ['MakeMyTrip', 'gommt'],
  ['Unità', 'unit'],
  ['Notes', undefined],
  ['Link', undefined],
  ['', undefined],
])('the heading %j names the column %s', (heading, column) => {
  expect(columnOf(heading)).toBe(column);
});

test.each(['by hand', 'By Hand', 'x', 'a mano', 'sì'])('%j says that a platform is kept by hand', cell => {
  expect(saysByHand(cell)).toBe(true);
});

const read = (text: string) => rowsOf(readCsv(text));

test.each([
  ['commas', 'Property,Time zone,Airbnb\nVilla,Europe/Rome,"https://a.example/?x=1,2"\n'],
  ['semicolons', 'Property;Time zone;Airbnb\r\nVilla;Europe/Rome;https://a.example/?x=1,2\r\n'],
  ['tabs', 'Property\tTime zone\tAirbnb\nVilla\tEurope/Rome\thttps://a.example/?x=1,2'],
  ['Excel’s own first line', 'sep=;\nProperty;Time zone;Airbnb\nVilla;Europe/Rome;https://a.example/?x=1,2'],
  ['a byte order mark', '\uFEFFProperty,Time zone,Airbnb\nVilla,Europe/Rome,"https://a.example/?x=1,2"'],
])('a table with %s is read', (_, text) => {
  const { rows } = read(text);
  expect(rows).toMatchObject([{ property: 'Villa', timezone: 'Europe/Rome', unit: '', isTooLong: false }]);
  expect([...rows[0]!.links]).toEqual([['airbnb', 'https://a.example/?x=1,2']]);
});

test('lines are counted as an editor shows them, across empty ones and cells of several lines', () => {
  const { rows } = read('Property,Unit\n\nVilla,"two\nlines"\n,,\nBarn,\n');
  expect(rows.map(({ line, property }) => [line, property])).toEqual([
    [4, 'Villa'],
    [6, 'Barn'],
  ]);
});

test('headings that name nothing we know are said, and a cell beyond the headings shows', () => {
  const { rows, ignored } = read('Property,Notes\nVilla,quiet,extra\n');
  expect(ignored).toEqual(['Notes']);
  expect(rows[0]!.isTooLong).toBe(true);
});

test.each([
  ['nothing', '', 'import_empty'],
  ['headings alone', 'Property,Unit\n', 'import_empty'],
  ['no column of properties', 'Unit,Airbnb\nGarden,x\n', 'import_no_column'],
  ['two columns of one platform', 'Property,Vrbo,HomeAway\nVilla,,\n', 'import_column_twice'],
  ['a quotation mark that never ends', 'Property,Unit\nVilla,"Gar\n', 'import_unreadable'],
  ['too many rows', `Property\n${'Villa\n'.repeat(MOST_ROWS + 1)}`, 'import_too_many_rows'],
])('%s is refused', (_, text, code) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code }));
});

test('the template is a table that we read', () => {
  const { rows, ignored } = read(TEMPLATE);
  expect(ignored).toEqual([]);
  expect(rows.map(({ property, unit }) => [property, unit])).toEqual([
    ['Villa Aurora', ''],
    ['Casa Limone', 'Garden room'],
    ['Casa Limone', 'Attic room'],
  ]);
});
