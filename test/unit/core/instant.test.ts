import { expect, test } from '@jest/globals';
import {
  dayAt,
  elapsedMs,
  HOUR_MS,
  isTimezone,
  later,
  toEpochMs,
  toInstant,
} from '../../../domain/instant.js';

test('the same moment is another date in another zone', () => {
  expect(dayAt('2026-11-23T23:30:00.000Z', 'Europe/Rome')).toBe('2026-11-24');
  expect(dayAt('2026-11-23T23:30:00.000Z', 'America/Los_Angeles')).toBe('2026-11-23');
  expect(dayAt('2026-11-23T11:00:00.000Z', 'Pacific/Apia')).toBe('2026-11-24');
});

test('the date turns at local midnight on both daylight-saving days', () => {
  expect(dayAt('2026-03-28T22:59:59.999Z', 'Europe/Rome')).toBe('2026-03-28');
  expect(dayAt('2026-03-28T23:00:00.000Z', 'Europe/Rome')).toBe('2026-03-29');
  expect(dayAt('2026-03-29T22:00:00.000Z', 'Europe/Rome')).toBe('2026-03-30');
  expect(dayAt('2026-10-25T22:59:59.999Z', 'Europe/Rome')).toBe('2026-10-25');
  expect(dayAt('2026-10-25T23:00:00.000Z', 'Europe/Rome')).toBe('2026-10-26');
});

test('instants have one form and compare as strings', () => {
  const at = toInstant(Date.UTC(2026, 10, 23, 9, 30));
  expect(at).toBe('2026-11-23T09:30:00.000Z');
  expect(later(at, HOUR_MS)).toBe('2026-11-23T10:30:00.000Z');
  expect(elapsedMs(at, later(at, HOUR_MS))).toBe(HOUR_MS);
  expect(toEpochMs(at)).toBe(Date.UTC(2026, 10, 23, 9, 30));
});

test('only zones that exist are time zones', () => {
  expect(isTimezone('Australia/Lord_Howe')).toBe(true);
  expect(isTimezone('Mars/Olympus')).toBe(false);
  expect(isTimezone('')).toBe(false);
});
