import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  cannotWait,
  deadlineOf,
  firstOf,
  type Matter,
  matterOf,
  urgencyOf,
} from '../../../domain/checklists/deadline.js';
import { DEFAULT_RULES } from '../../../domain/checklists/rules.js';
import { afterWorking } from '../../../domain/checklists/working-time.js';
import { DAY_MS, HOUR_MS, later, MINUTE_MS } from '../../../domain/instant.js';
import { addDays } from '../../../domain/nights.js';

const ZONE = 'Europe/Rome';
/** 19:00 on the wall, an hour before work ends. */
const EVENING = '2026-06-01T17:00:00.000Z';

const close = (firstNight: string): Matter => ({ risks: 'double_booking', firstNight });
const reopen = (firstNight: string): Matter => ({ risks: 'lost_sale', firstNight });
const urgency = (matter: Matter) => urgencyOf(matter, EVENING, ZONE, DEFAULT_RULES);
const deadline = (matter: Matter, now = EVENING) => deadlineOf(matter, now, ZONE, DEFAULT_RULES);

test('closing is urgent where check-in is tomorrow or sooner, near up to three days ahead', () => {
  expect(urgency(close('2026-06-01'))).toBe('urgent');
  expect(urgency(close('2026-06-02'))).toBe('urgent');
  expect(urgency(close('2026-06-03'))).toBe('near');
  expect(urgency(close('2026-06-04'))).toBe('near');
  expect(urgency(close('2026-06-05'))).toBe('ordinary');
});

test('nights that could still sell are opened before long, and never wake anybody', () => {
  expect(urgency(reopen('2026-06-01'))).toBe('near');
  expect(urgency(reopen('2026-06-08'))).toBe('near');
  expect(urgency(reopen('2026-06-09'))).toBe('ordinary');
});

test('what is urgent or near does not wait for the morning', () => {
  const tells = (matter: Matter) => cannotWait(matter, EVENING, ZONE, DEFAULT_RULES);
  expect([close('2026-06-02'), close('2026-06-04'), reopen('2026-06-08')].map(tells)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    [close('2026-06-05'), reopen('2026-06-09'), { risks: 'double_booking' } as const].map(tells),
  ).toEqual([false, false, false]);
});

test('tomorrow is tomorrow by the property’s own clock', () => {
  const late = '2026-06-01T23:30:00.000Z';
  expect(urgencyOf(close('2026-06-03'), late, 'Europe/Rome', DEFAULT_RULES)).toBe('urgent');
  expect(urgencyOf(close('2026-06-03'), late, 'America/New_York', DEFAULT_RULES)).toBe('near');
});

test('what is urgent runs by the clock', () => {
  expect(deadline(close('2026-06-02'))).toEqual({
    urgency: 'urgent',
    remindAt: '2026-06-01T18:00:00.000Z',
    dueAt: '2026-06-01T19:00:00.000Z',
    escalateAt: '2026-06-01T19:00:00.000Z',
    alertAt: '2026-06-01T20:00:00.000Z',
  });
});

test('all else runs in working time', () => {
  // Near: four hours, of which one is left today.
  expect(deadline(reopen('2026-06-03'))).toEqual({
    urgency: 'near',
    remindAt: '2026-06-02T07:00:00.000Z',
    dueAt: '2026-06-02T09:00:00.000Z',
    escalateAt: '2026-06-02T09:00:00.000Z',
    alertAt: '2026-06-02T11:00:00.000Z',
  });
  expect(deadline(close('2026-06-20')).dueAt).toBe('2026-06-02T17:00:00.000Z');
});

test('what would be due after it has become urgent is due by the clock', () => {
  const rules = { ...DEFAULT_RULES, nearMs: 20 * HOUR_MS };
  expect(deadlineOf(close('2026-06-03'), EVENING, ZONE, rules)).toEqual({
    urgency: 'near',
    remindAt: '2026-06-01T20:30:00.000Z',
    dueAt: '2026-06-02T00:00:00.000Z',
    escalateAt: '2026-06-02T00:00:00.000Z',
    alertAt: '2026-06-02T01:00:00.000Z',
  });
});

test('a list is due when the first of its steps is', () => {
  const sooner = deadline(close('2026-06-02'));
  const others = [deadline(close('2026-06-20')), sooner, deadline(reopen('2026-06-03'))];
  expect(firstOf(others)).toEqual(sooner);
  expect(firstOf([sooner])).toEqual(sooner);
});

test('a step to close risks a double booking, a step to open a sale', () => {
  const nights = { from: '2026-06-02', to: '2026-06-05' };
  expect(matterOf({ kind: 'close', nights })).toEqual(close('2026-06-02'));
  expect(matterOf({ kind: 'reopen', nights })).toEqual(reopen('2026-06-02'));
});

test('working time passes while somebody is there, on daylight-saving days too', () => {
  const day = { opens: '08:00', closes: '20:00' };
  expect(afterWorking('2026-06-01T04:00:00.000Z', HOUR_MS, day, ZONE)).toBe('2026-06-01T07:00:00.000Z');
  expect(afterWorking('2026-03-28T18:30:00.000Z', HOUR_MS, day, ZONE)).toBe('2026-03-29T06:30:00.000Z');
  expect(afterWorking('2026-06-01T16:00:00.000Z', 26 * HOUR_MS, day, ZONE)).toBe('2026-06-03T18:00:00.000Z');
  const night = { opens: '20:00', closes: '02:00' };
  expect(afterWorking('2026-06-01T23:00:00.000Z', 2 * HOUR_MS, night, ZONE)).toBe('2026-06-02T19:00:00.000Z');
  const always = { opens: '00:00', closes: '00:00' };
  expect(afterWorking('2026-03-28T12:00:00.000Z', 3 * DAY_MS, always, ZONE)).toBe('2026-03-31T12:00:00.000Z');
});

test('no deadline is before its matter came up, and each part comes in its order', () => {
  const zones = fc.constantFrom('Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(zones, fc.nat(365 * 24 * 60), fc.nat(30), fc.boolean(), (zone, minutes, days, isClose) => {
      const now = later('2026-01-01T00:00:00.000Z', minutes * MINUTE_MS);
      const firstNight = addDays(now.slice(0, 10), days);
      const found = deadlineOf(isClose ? close(firstNight) : reopen(firstNight), now, zone, DEFAULT_RULES);
      const { remindAt, dueAt, escalateAt, alertAt } = found;
      expect([now, remindAt, dueAt, escalateAt, alertAt]).toEqual(
        [now, remindAt, dueAt, escalateAt, alertAt].sort(),
      );
      expect(now < remindAt && remindAt < dueAt).toBe(true);
    }),
  );
});
