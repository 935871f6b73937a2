import { expect, test } from '@jest/globals';
import { believedAt, type EntryChange } from '../../../domain/history/as-of.js';

const nights = (from: string, to: string) => ({ from, to });
const on = (day: number, kind: string, detail: EntryChange['detail'] = {}): EntryChange => ({
  at: `2026-06-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  kind,
  detail,
});
const LIFE = [
  on(2, 'entry_came', { kind: 'closure', nights: nights('2026-07-01', '2026-07-05') }),
  on(3, 'entry_missing', { kind: 'closure', nights: nights('2026-07-01', '2026-07-05') }),
  on(4, 'entry_moved', { nights: nights('2026-07-02', '2026-07-05') }),
  on(6, 'entry_reclassified', { kind: 'stay' }),
  on(8, 'entry_ended', { kind: 'stay', nights: nights('2026-07-02', '2026-07-05') }),
  on(9, 'entry_returned', { kind: 'stay', nights: nights('2026-07-02', '2026-07-05') }),
];
const at = (day: number) => believedAt(LIFE, `2026-06-${String(day).padStart(2, '0')}T12:00:00.000Z`, 'stay');

test('before it came nothing is taken', () => {
  expect(at(1)).toBeUndefined();
});

test('an entry that one answer lacked is taken as before', () => {
  expect(at(3)).toEqual({ kind: 'closure', nights: nights('2026-07-01', '2026-07-05') });
});

test('its nights are those it had moved to by then, its kind the one it was read as by then', () => {
  expect(at(5)).toEqual({ kind: 'closure', nights: nights('2026-07-02', '2026-07-05') });
  expect(at(7)).toEqual({ kind: 'stay', nights: nights('2026-07-02', '2026-07-05') });
});

test('what had ended is not taken, until it returns', () => {
  expect(at(8)).toBeUndefined();
  expect(at(9)).toEqual({ kind: 'stay', nights: nights('2026-07-02', '2026-07-05') });
});

test('a direct booking is of its own kind until it is cancelled', () => {
  const booking = [
    on(2, 'booking_added', { nights: nights('2026-07-01', '2026-07-05') }),
    on(4, 'booking_cancelled', { nights: nights('2026-07-01', '2026-07-05') }),
  ];
  expect(believedAt(booking, '2026-06-03T00:00:00.000Z', 'block')).toEqual({
    kind: 'block',
    nights: nights('2026-07-01', '2026-07-05'),
  });
  expect(believedAt(booking, '2026-06-05T00:00:00.000Z', 'block')).toBeUndefined();
});
