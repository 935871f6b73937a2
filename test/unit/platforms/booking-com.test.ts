import { expect, test } from '@jest/globals';
import { factsOf } from '../../../domain/platforms/index.js';

const PRODID = '-//admin.booking.com\\, b.v.//NONSGML v1.0//EN';
const TODAY = '2026-06-10';

const classify = (
  from: string,
  to: string,
  { uid = 'a@booking.com', prodid = PRODID, summary = 'CLOSED - Not available' } = {},
) => {
  const event = { uid, nights: { from, to }, summary, description: '', status: '', transp: '', problems: [] };
  return factsOf('booking_com').classify(event, { today: TODAY, prodid, events: [event] });
};

test('guest and closure look alike: a closure until the shape proves a guest', () => {
  expect(classify('2026-07-01', '2026-07-05')).toEqual({ kind: 'closure' });
  expect(classify('2026-06-10', '2026-06-15')).toEqual({ kind: 'closure' });
});

test('two past nights prove a guest; one may be an answer from before midnight', () => {
  expect(classify('2026-06-09', '2026-06-15')).toEqual({ kind: 'closure' });
  expect(classify('2026-06-08', '2026-06-15')).toEqual({ kind: 'stay' });
});

test('a long closure up to the end of the calendar is its tail', () => {
  expect(classify('2027-02-01', '2027-12-08')).toEqual({ kind: 'rule' });
  expect(classify('2027-02-01', '2027-12-07')).toEqual({ kind: 'rule' });
  expect(classify('2027-02-01', '2027-12-06')).toEqual({ kind: 'closure' });
});

test('what a guest could stay for is no tail, since a guest may book the last nights of the calendar', () => {
  expect(classify('2027-09-08', '2027-12-08')).toEqual({ kind: 'rule' });
  expect(classify('2027-09-09', '2027-12-08')).toEqual({ kind: 'closure' });
});

test('the UID or the PRODID is enough to know the dialect', () => {
  expect(classify('2026-06-01', '2026-06-15', { prodid: '' }).kind).toBe('stay');
  expect(classify('2026-06-01', '2026-06-15', { uid: 'x' }).kind).toBe('stay');
});

test('with neither the general rules read it', () => {
  const told = classify('2026-06-01', '2026-06-15', { uid: 'x', prodid: '-//Other//EN', summary: 'Blocked' });
  expect(told).toEqual({ kind: 'block', uidIdentifies: 'nothing' });
});
