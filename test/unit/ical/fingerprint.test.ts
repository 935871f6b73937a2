import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint } from '../../../domain/ical/index.js';
import { calendar, stay } from './calendar.js';

const print = (body: string): string => fingerprint(Buffer.from(body));
const body = (...stamp: readonly string[]) =>
  calendar(stay('a', '2026-07-10', '2026-07-13', ...stamp, 'SUMMARY:Reserved'));

test('the moment of the fetch does not change it, however the line is written', () => {
  const without = print(body());
  expect(print(body('DTSTAMP:20260830T123812Z'))).toBe(without);
  expect(print(body('dtstamp:20260830T123812Z'))).toBe(without);
  expect(print(body('DTSTAMP;X-A="b:c";VALUE=DATE-TIME:20260830T123812Z'))).toBe(without);
  expect(print(body('DTSTAMP:20260830\r\n T123812Z\r\n\t '))).toBe(without);
  expect(print(body('DTS\r\n TAMP\r\n :20260830T123812Z'))).toBe(without);
  expect(print(body('DTSTAMP:1', 'DTSTAMP:2', 'DTSTAMP:3'))).toBe(without);
});

test('a line end that is LF or CR alone ends a stamp as well', () => {
  for (const eol of ['\n', '\r'])
    expect(print(body('DTSTAMP:1').replaceAll('\r\n', eol))).toBe(
      print(body('DTSTAMP:2').replaceAll('\r\n', eol)),
    );
});

test('a byte order mark and UTF-16 do not change it', () => {
  expect(print(`\ufeff${body('DTSTAMP:1')}`)).toBe(print(body('DTSTAMP:2')));
  expect(fingerprint(Buffer.from(`\ufeff${body('DTSTAMP:1')}`, 'utf16le'))).toBe(print(body('DTSTAMP:2')));
});

test('what only looks like a stamp counts', () => {
  for (const line of ['DTSTAMP-X:1', 'DTSTAMPED:1', 'X-DTSTAMP:1', 'DESCRIPTION:\r\n DTSTAMP:1'])
    expect(print(body(line))).not.toBe(print(body(line.replace('1', '2'))));
});

test('any change of a line that is no stamp changes it, and none of a stamp does', () => {
  const line = fc.record({
    name: fc.constantFrom('DTSTAMP', 'dtstamp', 'DTSTART', 'DESCRIPTION', 'X-D', 'D'),
    value: fc.stringMatching(/^[ -~]{0,30}$/),
  });
  const rest = (lines: readonly { name: string; value: string }[]) =>
    lines.filter(l => l.name.toUpperCase() !== 'DTSTAMP');
  const text = (lines: readonly { name: string; value: string }[]) =>
    lines.map(l => `${l.name}:${l.value}\r\n`).join('');
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (a, b) => {
      expect(print(text(a)) === print(text(b))).toBe(text(rest(a)) === text(rest(b)));
      expect(print(text(a))).toBe(print(text(rest(a))));
    }),
  );
});

test('an empty body has one too', () => {
  expect(print('')).toMatch(/^[0-9a-f]{64}$/);
});
