import { expect, test } from '@jest/globals';
import { addDays, intersection, nightCount, overlap } from '../../../domain/nights.js';
import { truth } from '../../../sandbox/world/truth.js';
import { World } from '../../../sandbox/world/world.js';
import { worldStateShape } from '../../../sandbox/world/world-state.js';
import { eventsOf, GUEST, noon, place, shown, world } from './feed-reading.js';

const TODAY = '2027-02-10';
const DAYS = Array.from({ length: 30 }, (_, i) => addDays('2026-11-23', i * 23));

test('every line is at most 75 octets, ends in CRLF, and no character is cut in two', () => {
  const w = world();
  const french = place(w, 'mas-des-cigales', 'vrbo');
  const name = `${'é'.repeat(30)}🏡${'ü'.repeat(30)}`;
  w.book(french, { from: '2028-04-01', to: '2028-04-04' }, { ...GUEST, name }, noon('2027-01-01'));
  for (const { units } of w.homes)
    for (const unit of units)
      for (const { platform, token } of unit.listings) {
        const feed = w.feed(w.place(platform, token)!, noon(TODAY));
        expect(feed.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of feed.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\uFFFD]/);
        }
      }
  expect(eventsOf(w.feed(french, noon(TODAY))).some(({ summary }) => summary.includes(name))).toBe(true);
});

test('DTSTAMP is the moment of the fetch, in every event', () => {
  const w = world();
  const feed = w.feed(
    place(w, 'gasthaus-lindenhof', 'booking_com', 'Attic Studio'),
    '2027-02-10T08:09:10.111Z',
  );
  const stamps = feed.match(/^DTSTAMP:.*$/gm) ?? [];
  expect(stamps.length).toBe(eventsOf(feed).length);
  expect(new Set(stamps)).toEqual(new Set(['DTSTAMP:20270210T080910Z']));
});

test('the same seed gives the same world at every start, another seed another', () => {
  const feed = (seed: string) => {
    const w = world(seed);
    return shown(w, place(w, 'harbor-street-flat', 'vrbo'), TODAY);
  };
  expect(feed('one')).toEqual(feed('one'));
  expect(feed('one')).not.toEqual(feed('two'));
});

test('from one day to the next no demo booking changes; some are added', () => {
  const w = world();
  const { unit } = place(w, 'harbor-street-flat', 'vrbo');
  let added = 0;
  for (let i = 0; i < 28; i++) {
    const today = addDays(TODAY, i);
    const tomorrow = w.bookings(unit, addDays(today, 1)).map(booking => JSON.stringify(booking));
    const coming = w.bookings(unit, today).filter(({ nights }) => nights.to > today);
    const lost = coming.filter(booking => !tomorrow.includes(JSON.stringify(booking)));
    // The one booking that is called off is the second of a double booking, once in 28 days.
    expect(lost.length).toBeLessThanOrEqual(lost.some(({ cancelledOn }) => cancelledOn) ? 1 : 0);
    added += w.bookings(unit, addDays(today, 1)).filter(({ bookedOn }) => bookedOn > today).length;
  }
  expect(added).toBeGreaterThan(0);
});

test.each(DAYS)(
  'on %s exactly one double booking is open, between Airbnb and Vrbo, and it lies ahead',
  today => {
    const w = world();
    const open = truth(w, noon(today)).flatMap(({ sold, doubleBookings }) =>
      doubleBookings.map(({ nights, bookings }) => ({
        nights,
        platforms: bookings.map(id => sold.find(booking => booking.id === id)?.platform),
      })),
    );
    expect(open).toHaveLength(1);
    expect(new Set(open[0]?.platforms)).toEqual(new Set(['airbnb', 'vrbo']));
    expect(open[0]!.nights.from > today).toBe(true);
  },
);

test('the next 60 nights are about two thirds sold, on any day of the year', () => {
  for (const today of DAYS) {
    const ahead = { from: today, to: addDays(today, 60) };
    const units = truth(world(), noon(today));
    const sold = units
      .flatMap(unit => unit.sold)
      .reduce(
        (sum, { nights }) => sum + nightCount(intersection(nights, ahead) ?? { from: today, to: today }),
        0,
      );
    const share = sold / (60 * units.length);
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.8);
  }
});

test('the demo has stays back to back, an owner block and closures', () => {
  const units = truth(world(), noon(TODAY));
  const backToBack = units.flatMap(({ sold }) =>
    sold.filter(({ nights }) => sold.some(next => next.nights.from === nights.to)),
  );
  const closedOn = new Set(units.flatMap(({ closed }) => closed.map(({ platform }) => platform)));
  expect(backToBack.length).toBeGreaterThan(5);
  expect(closedOn).toEqual(new Set(['airbnb', 'booking_com']));
});

test('a platform refuses nights that it knows to be taken, and sells those only another platform sold', () => {
  const w = world();
  const airbnb = place(w, 'mas-des-cigales', 'airbnb');
  const vrbo = place(w, 'mas-des-cigales', 'vrbo');
  const nights = { from: '2028-01-03', to: '2028-01-06' };
  w.book(airbnb, nights, GUEST, noon(TODAY));

  expect(() => w.book(airbnb, nights, GUEST, noon(TODAY))).toThrow(
    expect.objectContaining({ code: 'nights_taken' }),
  );
  w.book(vrbo, nights, GUEST, noon(TODAY));
  expect(truth(w, noon(TODAY)).flatMap(unit => unit.doubleBookings)).toContainEqual(
    expect.objectContaining({ nights }),
  );
});

test.each(['airbnb', 'booking_com', 'vrbo'] as const)(
  '%s shows imported nights as its own and refuses them',
  platform => {
    const w = world();
    const listing = place(w, 'mas-des-cigales', platform);
    const nights = { from: '2027-12-03', to: '2027-12-06' };
    const told = w.import(listing, 'http://localhost/ical/x.ics');
    expect(shown(w, listing, TODAY).some(event => overlap(event, nights))).toBe(false);
    told.nights = [nights];

    const words = {
      airbnb: 'Airbnb (Not available)',
      booking_com: 'CLOSED - Not available',
      vrbo: 'Indisponible',
    };
    expect(shown(w, listing, TODAY)).toContainEqual(
      expect.objectContaining({ ...nights, summary: words[platform] }),
    );
    expect(() => w.book(listing, nights, GUEST, noon(TODAY))).toThrow();
  },
);

test('imported nights that touch become one block, as in a calendar kept by the day', () => {
  const w = world();
  const listing = place(w, 'mas-des-cigales', 'airbnb');
  w.import(listing, 'http://localhost/ical/x.ics').nights = [
    { from: '2028-01-03', to: '2028-01-06' },
    { from: '2028-01-06', to: '2028-01-09' },
  ];
  expect(shown(w, listing, TODAY)).toContainEqual(
    expect.objectContaining({ from: '2028-01-03', to: '2028-01-09' }),
  );
});

test('what was done to a world can be written down and taken up again', () => {
  const w = world();
  const airbnb = place(w, 'mas-des-cigales', 'airbnb');
  const kept = w.book(airbnb, { from: '2028-01-03', to: '2028-01-06' }, GUEST, noon(TODAY));
  const dropped = w.book(airbnb, { from: '2028-01-06', to: '2028-01-09' }, GUEST, noon(TODAY));
  w.move(kept.id, { from: '2028-01-02', to: '2028-01-06' }, noon(TODAY));
  w.callOff(dropped.id, noon(TODAY));
  w.close(airbnb, { from: '2028-02-03', to: '2028-02-06' });
  w.import(airbnb, 'http://localhost/ical/x.ics').nights = [{ from: '2028-03-01', to: '2028-03-02' }];

  const again = new World('tests', worldStateShape.parse(JSON.parse(JSON.stringify(w.state))));
  expect(again.feed(airbnb, noon(TODAY))).toBe(w.feed(airbnb, noon(TODAY)));
});
