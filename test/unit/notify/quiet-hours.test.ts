import { expect, test } from '@jest/globals';
import { quietUntil } from '../../../domain/notify/quiet-hours.js';

const night = { from: '22:00', to: '07:00', timezone: 'Europe/Rome', urgentPasses: false };

test.each([
  ['before midnight', '2026-11-23T21:30:00.000Z', '2026-11-24T06:00:00.000Z'],
  ['after midnight', '2026-11-24T02:00:00.000Z', '2026-11-24T06:00:00.000Z'],
  ['as they begin', '2026-11-23T21:00:00.000Z', '2026-11-24T06:00:00.000Z'],
  ['as they end', '2026-11-24T06:00:00.000Z', undefined],
  ['by day', '2026-11-24T12:00:00.000Z', undefined],
  ['in the night in which clocks are set forward', '2027-03-27T22:00:00.000Z', '2027-03-28T05:00:00.000Z'],
  ['in the night in which clocks are set back', '2027-10-30T22:00:00.000Z', '2027-10-31T06:00:00.000Z'],
])('quiet hours over midnight, %s', (_, at, until) => {
  expect(quietUntil(night, at)).toBe(until);
});

test('quiet hours of one day', () => {
  const noon = { ...night, from: '12:00', to: '15:00' };
  expect(quietUntil(noon, '2026-11-24T11:30:00.000Z')).toBe('2026-11-24T14:00:00.000Z');
  expect(quietUntil(noon, '2026-11-24T23:30:00.000Z')).toBeUndefined();
});
