import { describe, expect, test } from '@jest/globals';
import {
  eventOf,
  pingOf,
  SUBSCRIBED_EVENTS,
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
    CHANGE_KINDS.map(kind =>
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

test('kinds that the catalogue does not name go to nobody', () => {
  const silent = CHANGE_KINDS.filter(
    kind => sent({ kind, before: 'entry_ended', detail: { reason: 'over' } }) === undefined,
  );
  expect(silent).toEqual(
    CHANGE_KINDS.filter(kind => !/^entry_(came|moved|reclassified|returned|ended)$/.test(kind)),
  );
  expect(sent({ kind: 'constructor' })).toBeUndefined();
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
