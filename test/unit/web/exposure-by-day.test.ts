import { expect, test } from '@jest/globals';
import { exposureByDay } from '../../../web/src/monitoring/exposure-by-day.js';

const hour = (at: string, nightHours: number) => ({ hour: at, stays: 1, nightHours });

test('the hours of each day are summed by platform, the latest day first', () => {
  const platforms = [
    {
      platform: 'airbnb' as const,
      nightHours: 6,
      hours: [
        hour('2026-11-20T11:00:00.000Z', 1),
        hour('2026-11-20T12:00:00.000Z', 2),
        hour('2026-11-21T12:00:00.000Z', 3),
      ],
    },
    {
      platform: 'vrbo' as const,
      nightHours: 4.5,
      hours: [hour('2026-11-20T12:00:00.000Z', 0.5), hour('2026-11-21T12:00:00.000Z', 4)],
    },
  ];
  expect(exposureByDay({ platforms })).toEqual([
    { day: '2026-11-21', nightHours: [3, 4] },
    { day: '2026-11-20', nightHours: [3, 0.5] },
  ]);
});
