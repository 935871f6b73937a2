import { expect, test } from '@jest/globals';
import { addDays, overlap } from '../../../domain/nights.js';
import { bookingComFeed } from '../../../sandbox/world/booking-com.js';
import type { ListingCalendar } from '../../../sandbox/world/listing-calendar.js';
import { bare, eventsOf, place, shown, world } from './feed-reading.js';

const TODAY = '2027-02-10';
const read = (calendar: ListingCalendar) => eventsOf(bookingComFeed(calendar));
const room = (w = world()) => place(w, 'gasthaus-lindenhof', 'booking_com', 'Family Suite');

test('guest and closure have the same words', () => {
  const w = world();
  const events = shown(w, room(w), TODAY);
  expect(events.length).toBeGreaterThan(5);
  expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['CLOSED - Not available']));
});

test('a UID comes from room and check-in date alone: cancel and rebook reuses it', () => {
  const uid = (home: string, to: string, unit?: string) =>
    read(bare(place(world(), home, 'booking_com', unit), TODAY, { stays: [{ from: '2027-04-01', to }] }))[0]
      ?.uid;

  expect(uid('mas-des-cigales', '2027-04-04')).toMatch(/^[0-9a-f]{32}@booking\.com$/);
  expect(uid('mas-des-cigales', '2027-04-09')).toBe(uid('mas-des-cigales', '2027-04-04'));
  expect(uid('gasthaus-lindenhof', '2027-04-04', 'Attic Studio')).not.toBe(
    uid('mas-des-cigales', '2027-04-04'),
  );
});

test('a guest under way keeps the check-in date, a closure under way begins today with a new UID', () => {
  const suite = room();
  const nights = [{ from: '2027-02-01', to: '2027-02-20' }];
  const guest = (today: string) => read(bare(suite, today, { stays: nights }))[0];
  const closure = (today: string) => read(bare(suite, today, { closed: nights }))[0];

  expect(guest('2027-02-10')).toMatchObject({ from: '2027-02-01', to: '2027-02-20' });
  expect(closure('2027-02-10')).toMatchObject({ from: '2027-02-10', to: '2027-02-20' });
  expect(closure('2027-02-11')).toMatchObject({ from: '2027-02-11', to: '2027-02-20' });
  expect(closure('2027-02-11')?.uid).not.toBe(closure('2027-02-10')?.uid);
});

test('today is the day on the wall of the home', () => {
  const w = world();
  const suite = room(w); // Vienna: midnight is 23:00 UTC in winter
  w.close(suite, { from: '2027-01-01', to: '2028-01-01' });
  const closure = (at: string) => eventsOf(w.feed(suite, at)).find(({ to }) => to === '2028-01-01');

  expect(closure('2027-02-10T22:59:00.000Z')?.from).toBe('2027-02-10');
  expect(closure('2027-02-10T23:01:00.000Z')?.from).toBe('2027-02-11');
});

test('the feed is sorted, holds nothing that is over, and ends in a tail closure', () => {
  const w = world();
  const events = shown(w, room(w), TODAY);
  const starts = events.map(({ from }) => from);
  expect(starts).toEqual([...starts].sort());
  expect(events.every(({ to }) => to > TODAY)).toBe(true);
  expect(events.at(-1)?.to).toBe(addDays(TODAY, 548));
});

test('a stay may lie inside a closure of the same feed', () => {
  const [closure, stay] = read(
    bare(room(), TODAY, {
      stays: [{ from: '2027-04-05', to: '2027-04-08' }],
      closed: [{ from: '2027-04-01', to: '2027-04-30' }],
    }),
  );
  expect(closure && stay && overlap(closure, stay)).toBe(true);
});
