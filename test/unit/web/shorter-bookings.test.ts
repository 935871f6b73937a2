import { expect, test } from '@jest/globals';
import { canBeShorter, leftOf } from '../../../web/src/booking/shorter.js';

const nights = { from: '2026-12-04', to: '2026-12-08' };

test('nights are given back at the beginning, at the end or at both', () => {
  for (const left of [
    { from: '2026-12-05', to: '2026-12-08' },
    { from: '2026-12-04', to: '2026-12-05' },
    { from: '2026-12-05', to: '2026-12-07' },
  ])
    expect(leftOf(nights, left, '2026-11-23')).toEqual(left);
});

test('what is no fewer nights, none at all, other nights or no day is nothing to send', () => {
  for (const [from, to] of [
    ['2026-12-04', '2026-12-08'],
    ['2026-12-06', '2026-12-06'],
    ['2026-12-03', '2026-12-06'],
    ['2026-12-06', '2026-12-09'],
    ['2026-12-04', ''],
    ['2026-12-04', '2026-12-32'],
  ] as const)
    expect(leftOf(nights, { from, to }, '2026-11-23')).toBeUndefined();
});

test('of nights that have begun only those to come are given back', () => {
  const today = '2026-12-06';
  expect(leftOf(nights, { from: '2026-12-05', to: '2026-12-08' }, today)).toBeUndefined();
  expect(leftOf(nights, { from: '2026-12-04', to: '2026-12-05' }, today)).toBeUndefined();
  expect(leftOf(nights, { from: '2026-12-04', to: '2026-12-06' }, today)).toBeDefined();
});

test('a single night, or the last one under way, is given back whole or not at all', () => {
  expect(canBeShorter(nights, '2026-12-07')).toBe(true);
  expect(canBeShorter(nights, '2026-12-08')).toBe(false);
  expect(canBeShorter({ from: '2026-12-04', to: '2026-12-05' }, '2026-11-23')).toBe(false);
});
