import { expect, test } from '@jest/globals';
import { addDays } from '../../../domain/nights.js';
import { airbnbFeed } from '../../../sandbox/world/airbnb.js';
import { bare, eventsOf, GUEST, noon, place, shown, world } from './feed-reading.js';

const TODAY = '2027-02-10';

test('a stay has the stay prefix in its UID and the reservation URL folded inside its description', () => {
  const w = world();
  const airbnb = place(w, 'mas-des-cigales', 'airbnb');
  const { code } = w.book(airbnb, { from: '2028-01-03', to: '2028-01-06' }, GUEST, noon(TODAY));
  const feed = w.feed(airbnb, noon(TODAY));

  expect(feed).toContain(
    'DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/de\r\n tails/HM',
  );
  const stay = eventsOf(feed).find(({ from }) => from === '2028-01-03');
  expect(stay?.uid).toMatch(/^1418fb94e984-[0-9a-f]{32}@airbnb\.com$/);
  expect(stay?.description).toBe(
    `Reservation URL: https://www.airbnb.com/hosting/reservations/details/${code}\\nPhone Number (Last 4 Digits): 0001`,
  );
});

test('a stay keeps its UID when its dates change', () => {
  const w = world();
  const airbnb = place(w, 'mas-des-cigales', 'airbnb');
  const { id } = w.book(airbnb, { from: '2028-01-03', to: '2028-01-06' }, GUEST, noon(TODAY));
  const before = shown(w, airbnb, TODAY).find(({ from }) => from === '2028-01-03');
  w.move(id, { from: '2028-01-04', to: '2028-01-08' }, noon(TODAY));
  const after = shown(w, airbnb, TODAY).find(({ from }) => from === '2028-01-04');

  expect(after?.to).toBe('2028-01-08');
  expect(after?.uid).toBe(before?.uid);
});

test('a stay stays listed until a day after check-out', () => {
  const w = world();
  const airbnb = place(w, 'mas-des-cigales', 'airbnb');
  w.book(airbnb, { from: '2028-01-03', to: '2028-01-06' }, GUEST, noon(TODAY));
  const listed = (today: string) => shown(w, airbnb, today).some(({ from }) => from === '2028-01-03');

  expect(listed('2028-01-07')).toBe(true);
  expect(listed('2028-01-08')).toBe(false);
});

test('a block under way begins two days ago, with a new UID each day, and keeps its end', () => {
  const airbnb = place(world(), 'mas-des-cigales', 'airbnb');
  const closed = [{ from: '2027-01-01', to: '2027-01-20' }];
  const block = (today: string) => eventsOf(airbnbFeed(bare(airbnb, today, { closed })))[0];

  expect(block('2026-12-30')).toMatchObject({ from: '2027-01-01', to: '2027-01-20' });
  expect(block('2027-01-09')).toMatchObject({ from: '2027-01-07', to: '2027-01-20' });
  expect(block('2027-01-10')).toMatchObject({ from: '2027-01-08', to: '2027-01-20' });
  expect(block('2027-01-10')?.uid).toMatch(/^7f662ec65913-/);
  expect(block('2027-01-10')?.uid).not.toBe(block('2027-01-09')?.uid);
  expect(block('2026-12-29')?.uid).toBe(block('2026-12-30')?.uid);
});

test('a closed booking window is a tail block whose end grows by a day each day', () => {
  const w = world();
  const tail = (today: string) =>
    shown(w, place(w, 'harbor-street-flat', 'airbnb'), today).find(({ to }) => to === addDays(today, 366));

  expect(tail(TODAY)?.summary).toBe('Airbnb (Not available)');
  expect(tail(addDays(TODAY, 1))?.from).toBe(tail(TODAY)?.from);
  expect(tail(addDays(TODAY, 1))?.uid).toBe(tail(TODAY)?.uid);
});

test('where the host takes no booking for today, today is a block, unless it is sold', () => {
  const w = world();
  const flat = place(w, 'harbor-street-flat', 'airbnb');
  const days = Array.from({ length: 60 }, (_, i) => addDays(TODAY, i));
  const openToday = days.filter(
    today => !w.bookings(flat.unit, today).some(({ nights }) => nights.from <= today && today < nights.to),
  );

  expect(openToday.length).toBeGreaterThan(0);
  for (const today of openToday)
    expect(shown(w, flat, today)).toContainEqual(
      expect.objectContaining({ from: today, to: addDays(today, 1), summary: 'Airbnb (Not available)' }),
    );
});

test('stays come before blocks, so that the whole is not sorted', () => {
  const w = world();
  const starts = shown(w, place(w, 'mas-des-cigales', 'airbnb'), TODAY).map(({ from }) => from);
  expect(starts).not.toEqual([...starts].sort());
});
