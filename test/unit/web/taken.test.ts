import { expect, test } from '@jest/globals';
import { takenNights } from '../../../web/src/calendar/taken.js';
import type { Entry } from '../../../web/src/server/shapes.js';

const december = { from: '2026-12-01', to: '2027-01-01' };
const entry = (kind: Entry['kind'], from: string, to: string): Entry => ({
  id: `${kind} ${from}`,
  unitId: 'unit',
  source: 'vrbo',
  kind,
  nights: { from, to },
  firstSeenAt: '2026-11-01T00:00:00.000Z',
});

test('a night that two sources hold counts once', () => {
  expect(
    takenNights(
      [entry('stay', '2026-12-03', '2026-12-08'), entry('closure', '2026-12-05', '2026-12-10')],
      december,
    ),
  ).toBe(7);
});

test('nights outside the range do not count', () => {
  expect(
    takenNights(
      [entry('stay', '2026-11-28', '2026-12-02'), entry('stay', '2026-12-30', '2027-01-05')],
      december,
    ),
  ).toBe(3);
});

test('a short entry within a long one adds nothing', () => {
  expect(
    takenNights(
      [entry('block', '2026-12-01', '2026-12-20'), entry('stay', '2026-12-05', '2026-12-06')],
      december,
    ),
  ).toBe(19);
});

test('what the platform itself does not sell is not taken', () => {
  expect(takenNights([entry('rule', '2026-12-01', '2026-12-20')], december)).toBe(0);
});
