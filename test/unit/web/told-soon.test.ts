import { expect, test } from '@jest/globals';
import { tellingOf } from '../../../web/src/booking/told-soon.js';
import type { Connection } from '../../../web/src/server/shapes.js';

const UNIT = '3f8a6a2e-7f3e-4c1b-9d5e-0b8f6a1c2d3e';
const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const HOUR = 3_600_000;
const AIRBNB = { rereadsWithinMinutes: [120, 180] as [number, number] };

const pulled = (hoursAgo: number | undefined) => ({
  feeds: [
    {
      unitId: UNIT,
      lastPull:
        hoursAgo === undefined ? null : { at: new Date(NOW - hoursAgo * HOUR).toISOString(), pulls: 3 },
    },
  ] as Connection['feeds'],
});

test('a platform that reads our calendar knows by its longest wait after its last reading', () => {
  expect(tellingOf(pulled(1), AIRBNB, UNIT, NOW)).toEqual({
    how: 'reads',
    last: NOW - HOUR,
    by: NOW + 2 * HOUR,
  });
});

test('one that is late may read at any moment, and one that was not seen for three waits is not counted on', () => {
  expect(tellingOf(pulled(5), AIRBNB, UNIT, NOW)).toEqual({ how: 'reads', last: NOW - 5 * HOUR, by: NOW });
  expect(tellingOf(pulled(10), AIRBNB, UNIT, NOW)).toEqual({ how: 'silent', last: NOW - 10 * HOUR });
});

test('one that never read it does not know, and one that reads none has to be told by hand', () => {
  expect(tellingOf(pulled(undefined), AIRBNB, UNIT, NOW)).toEqual({ how: 'never' });
  expect(tellingOf(pulled(undefined), {}, UNIT, NOW)).toEqual({ how: 'by_hand' });
});
