import { expect, test } from '@jest/globals';
import { calendar, codeOf, event, nightsIn, read, stay } from './calendar.js';

const ONE = ['2026-07-10/2026-07-13'];
const body = calendar(stay('a@x', '2026-07-10', '2026-07-13', 'SUMMARY:Réservée 日本'));

test('lines may end in CRLF, LF or CR', () => {
  expect(nightsIn(body)).toEqual(ONE);
  expect(nightsIn(body.replaceAll('\r\n', '\n'))).toEqual(ONE);
  expect(nightsIn(body.replaceAll('\r\n', '\r'))).toEqual(ONE);
});

test('a fold that cuts a character in two gives the character back', () => {
  const bytes = Buffer.from(body);
  const at = bytes.indexOf('日') + 1;
  const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]);
  expect(read(folded).events[0]?.summary).toBe('Réservée 日本');
});

test('a fold may begin with a tab, and may stand in a name', () => {
  expect(nightsIn(body.replace('DTSTART', 'DTS\r\n\tTART').replace('DTEND', 'DT\r\n END'))).toEqual(ONE);
});

test('UTF-16 in either order, with and without its mark, is read', () => {
  const little = Buffer.from(`\ufeff${body}`, 'utf16le');
  expect(read(little).events[0]?.summary).toBe('Réservée 日本');
  expect(read(little.subarray(2)).events[0]?.summary).toBe('Réservée 日本');
  expect(read(Buffer.from(little).swap16()).events[0]?.summary).toBe('Réservée 日本');
  expect(read(Buffer.from(little.subarray(2)).swap16()).events[0]?.summary).toBe('Réservée 日本');
});

test('a byte order mark and blank lines around the calendar are passed over', () => {
  expect(nightsIn(`\ufeff\r\n\r\n${body}\r\n\r\n`)).toEqual(ONE);
});

test('what is no UTF-8 is Latin-1, value by value', () => {
  const mixed = Buffer.concat([
    Buffer.from(
      calendar(stay('a@x', '2026-07-10', '2026-07-13', 'SUMMARY:R\xe9serv\xe9e', 'DESCRIPTION:@')),
      'latin1',
    ),
  ]);
  const at = mixed.indexOf('@', mixed.indexOf('DESCRIPTION'));
  const bytes = Buffer.concat([mixed.subarray(0, at), Buffer.from('日本'), mixed.subarray(at + 1)]);
  expect(read(bytes).events[0]).toMatchObject({ summary: 'Réservée', description: '日本' });
});

test('a UTF-8 text with one torn character stays UTF-8', () => {
  const bytes = Buffer.from(body);
  bytes[bytes.indexOf('日') + 2] = 0x3f;
  expect(read(bytes).events[0]?.summary).toBe('Réservée \ufffd?本');
});

test('names and values of parameters may be in lower case', () => {
  const lower = calendar(
    'begin:vevent',
    'uid:a',
    'dtstart;value=date:20260710',
    'dtend;value=date:20260713',
    'end:vevent',
  );
  expect(nightsIn(lower.replace('BEGIN:VCALENDAR', 'begin:vcalendar').replace('END:VC', 'end:vc'))).toEqual(
    ONE,
  );
});

test('quotes keep colons and semicolons together', () => {
  const quoted = event(
    'UID:a',
    'DTSTART;VALUE=DATE:20260710',
    'SUMMARY;ALTREP="http://h/a:b;c";LANGUAGE=en:Reserved - X',
  );
  expect(read(calendar(quoted)).events[0]?.summary).toBe('Reserved - X');
});

test('escapes are undone once', () => {
  const escaped = stay(
    'a',
    '2026-07-10',
    '2026-07-13',
    String.raw`SUMMARY:a\, b\; c\\d \"q\" C:\\new`,
    String.raw`DESCRIPTION:1\n2\N3`,
  );
  expect(read(calendar(escaped)).events[0]).toMatchObject({
    summary: 'a, b; c\\d "q" C:\\new',
    description: '1\n2\n3',
  });
});

test('several calendars in one body count together, even joined without a line end', () => {
  const two =
    calendar(stay('a', '2026-07-10', '2026-07-13')).trimEnd() +
    calendar(stay('b', '2026-08-10', '2026-08-13'));
  expect(nightsIn(two)).toEqual(['2026-07-10/2026-07-13', '2026-08-10/2026-08-13']);
});

test.each([
  ['feed_empty', ''],
  ['feed_empty', ' \r\n\r\n'],
  ['feed_html', '\ufeff<html>BEGIN:VCALENDAR</html>'],
  ['feed_html', 'Moved\n<!DOCTYPE html><p>here</p>'],
  ['feed_json', '{"error":"not found"}'],
  ['feed_not_ical', 'Too many requests'],
  ['feed_cut', body.slice(0, body.indexOf('DTEND'))],
  ['feed_cut', body.slice(0, -8)],
  ['feed_cut', body.slice(0, body.indexOf('END:VEVENT')) + body],
])('%s is an error of the whole: %j', (code, answer) => {
  expect(codeOf(() => read(answer))).toBe(code);
});

test('an empty calendar is whole, and holds nothing', () => {
  expect(read(calendar())).toEqual({ prodid: '-//Example//Test//EN', events: [], problems: [] });
});
