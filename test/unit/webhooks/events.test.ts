import { describe, expect, test } from '@jest/globals';
import {
  eventOf,
  pingOf,
  SUBSCRIBED_EVENTS,
  TOLD_KINDS,
  type ToldChange,
  WEBHOOK_EVENTS,
} from '../../../domain/webhooks/events.js';
import { CHANGE_KINDS } from '../../../store/changes.js';

const AT = '2026-11-23T09:30:00.000Z';
const ID = '3f8a6a2e-7f3e-4c1b-9d5e-0b8f6a1c2d3e';
const NIGHTS = { from: '2026-12-01', to: '2026-12-05' };
const BEFORE = { from: '2026-12-01', to: '2026-12-04' };
const subject = { propertyId: ID, unitId: ID, connectionId: ID, feedId: ID, entryId: ID };

const told = (changed: Partial<ToldChange>): ToldChange => ({
  kind: 'entry_came',
  at: AT,
  subject,
  detail: {},
  entry: { source: 'airbnb', kind: 'stay', nights: NIGHTS },
  ...changed,
});
const sent = (change: Partial<ToldChange>) => {
  const event = eventOf(told(change));
  return event && JSON.parse(event.body);
};
const entry = { entryId: ID, propertyId: ID, unitId: ID, connectionId: ID, feedId: ID, source: 'airbnb' };

test('an entry that came says what, where and when, and nothing else', () => {
  expect(sent({ detail: { kind: 'stay', nights: NIGHTS } })).toEqual({
    type: 'entry.created',
    timestamp: AT,
    data: { ...entry, kind: 'stay', nights: NIGHTS },
  });
});

test('nothing of a guest goes out, whatever stands in the log', () => {
  const guest = { name: 'Ada', phoneDigits: '1234', reservationCode: 'HMABC' };
  const text = JSON.stringify(
    TOLD_KINDS.filter(kind => !kind.startsWith('conflict_')).map(kind =>
      sent({
        kind,
        detail: {
          guest,
          name: 'Ada',
          nights: { ...NIGHTS, name: 'Ada' },
          was: { ...BEFORE, code: 'HMABC' },
          reason: 'over',
        },
        entry: { source: 'airbnb', kind: 'stay', nights: NIGHTS, guest } as never,
        before: 'entry_ended',
      }),
    ),
  );
  expect(text).not.toMatch(/Ada|1234|HMABC/);
});

test('an entry that moved says its nights before', () => {
  expect(sent({ kind: 'entry_moved', detail: { nights: NIGHTS, was: BEFORE } })).toEqual({
    type: 'entry.changed',
    timestamp: AT,
    data: { ...entry, kind: 'stay', nights: NIGHTS, was: { nights: BEFORE } },
  });
});

test('an entry of another kind says its kind before', () => {
  expect(sent({ kind: 'entry_reclassified', detail: { kind: 'stay', was: 'closure' } }).data).toMatchObject({
    kind: 'stay',
    nights: NIGHTS,
    was: { kind: 'closure' },
  });
});

test('an entry that ended says why', () => {
  expect(sent({ kind: 'entry_ended', detail: { reason: 'disconnected' } })).toEqual({
    type: 'entry.ended',
    timestamp: AT,
    data: { ...entry, kind: 'stay', nights: NIGHTS, reason: 'disconnected' },
  });
});

describe('an entry that returns', () => {
  test('after it had ended is told anew', () => {
    expect(sent({ kind: 'entry_returned', before: 'entry_ended' }).type).toBe('entry.created');
  });
  test('after an answer that lacked it is no news', () => {
    expect(sent({ kind: 'entry_returned', before: 'entry_missing' })).toBeUndefined();
    expect(sent({ kind: 'entry_returned' })).toBeUndefined();
  });
});

describe('a conflict', () => {
  const OTHER = 'a3f8a6a2-7f3e-4c1b-9d5e-0b8f6a1c2d3e';
  const conflict = { entryIds: [ID, OTHER], kind: 'possible', nights: NIGHTS };
  const data = { conflictId: ID, propertyId: ID, unitId: ID, entryIds: [ID, OTHER], nights: NIGHTS };
  const about = (kind: string, detail: object) =>
    sent({ kind, detail, conflict, subject: { propertyId: ID, unitId: ID, conflictId: ID } });

  test.each([
    [
      'conflict_opened',
      { kind: 'double_booking', nights: NIGHTS, between: ['airbnb', 'vrbo'] },
      'conflict.opened',
      { kind: 'double_booking' },
    ],
    ['conflict_reopened', { by: 'person' }, 'conflict.opened', { kind: 'possible' }],
    [
      'conflict_changed',
      { kind: 'possible', was: { kind: 'double_booking' } },
      'conflict.changed',
      { kind: 'possible' },
    ],
    ['conflict_settling', { does: 'move' }, 'conflict.decided', { kind: 'possible', decision: 'settling' }],
    [
      'conflict_dismissed',
      { note: 'for our eyes' },
      'conflict.decided',
      { kind: 'possible', decision: 'dismissed' },
    ],
    ['conflict_closed', { reason: 'moved' }, 'conflict.closed', { kind: 'possible', reason: 'moved' }],
  ])('%s', (kind, detail, type, more) => {
    expect(about(kind, detail)).toEqual({ type, timestamp: AT, data: { ...data, ...more } });
  });
});

test('a direct booking is an entry like any other', () => {
  const direct = { source: 'direct', kind: 'stay', nights: NIGHTS };
  expect(sent({ kind: 'booking_added', entry: direct, detail: { nights: NIGHTS } })).toMatchObject({
    type: 'entry.created',
    data: { source: 'direct' },
  });
  expect(sent({ kind: 'booking_cancelled', entry: direct, detail: {} })).toMatchObject({
    type: 'entry.ended',
    data: { reason: 'cancelled' },
  });
});

test('an own block that is taken back was opened, not cancelled', () => {
  const block = { source: 'direct', kind: 'block', nights: NIGHTS };
  const detail = { kind: 'block', nights: NIGHTS, reason: 'opened' };
  expect(sent({ kind: 'booking_cancelled', entry: block, detail })).toMatchObject({
    type: 'entry.ended',
    data: { kind: 'block', reason: 'opened' },
  });
});

test('kinds that the catalogue does not name go to nobody', () => {
  const unnamed = CHANGE_KINDS.filter(kind => !TOLD_KINDS.includes(kind));
  expect(unnamed).toContain('webhook_disabled');
  for (const kind of [...unnamed, 'constructor']) expect(sent({ kind })).toBeUndefined();
});

test('every kind that the catalogue names is one of the log', () => {
  for (const kind of TOLD_KINDS) expect(CHANGE_KINDS).toContain(kind);
});

test('an entry that is no more, or a change that is not of its shape, goes to nobody', () => {
  const { entry: _, ...gone } = told({});
  expect(eventOf(gone)).toBeUndefined();
  expect(() => eventOf(told({ kind: 'entry_ended', detail: { reason: 'because' } }))).toThrow();
});

test('a ping can be sent, and not subscribed to', () => {
  expect(JSON.parse(pingOf(ID, AT).body)).toEqual({ type: 'ping', timestamp: AT, data: { endpointId: ID } });
  expect([...SUBSCRIBED_EVENTS, 'ping'].sort()).toEqual(Object.keys(WEBHOOK_EVENTS).sort());
});
