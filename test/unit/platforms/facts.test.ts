import { expect, test } from '@jest/globals';
import { PLATFORMS } from '../../../domain/entry.js';
import { factsOf } from '../../../domain/platforms/index.js';

const facts = PLATFORMS.map(factsOf);

test('each platform has its own facts', () => {
  expect(facts.map(one => one.platform)).toEqual([...PLATFORMS]);
  expect(facts.map(one => one.name)).toEqual([
    'Airbnb',
    'Vrbo',
    'Booking.com',
    'Agoda',
    'MakeMyTrip / Goibibo',
  ]);
});

test('Agoda and GoMMT are kept by hand; of the two only Agoda can read a feed', () => {
  expect(facts.filter(one => one.sync === 'checklist').map(one => one.platform)).toEqual(['agoda', 'gommt']);
  expect(facts.filter(one => !one.importsFeeds).map(one => one.platform)).toEqual(['gommt']);
});

test('only Airbnb’s stays have a UID that names the booking', () => {
  const naming = facts.flatMap(one =>
    Object.entries(one.uidIdentifies).flatMap(([kind, what]) =>
      what === 'booking' ? [`${one.platform} ${kind}`] : [],
    ),
  );
  expect(naming).toEqual(['airbnb stay']);
});

test('how often we look and they look is within what the platforms bear', () => {
  for (const one of facts) {
    expect(one.lookEveryMs).toBeGreaterThanOrEqual(5 * 60_000);
    expect(one.looksPerSecond).toBeGreaterThan(0);
    expect(one.rereadsWithinMinutes[0]).toBeLessThanOrEqual(one.rereadsWithinMinutes[1]);
    expect(new URL(one.extranetUrl).protocol).toBe('https:');
  }
  expect(factsOf('airbnb').rereadsWithinMinutes).toEqual([120, 180]);
  expect(factsOf('vrbo').rereadsWithinMinutes).toEqual([30, 720]);
});

test('what Agoda and GoMMT feeds say is read by the general rules', () => {
  const event = {
    uid: 'x@agoda.com',
    nights: { from: '2026-06-01', to: '2026-06-03' },
    summary: ' BOOKED',
    description: 'BOOKED',
    status: '',
    transp: '',
    problems: [],
  };
  const context = { today: '2026-05-01', prodid: '-//ycs.agoda.com//EN', events: [event] };
  expect(factsOf('agoda').classify(event, context)).toEqual({ kind: 'stay', uidIdentifies: 'nothing' });
  expect(factsOf('gommt').classify(event, context)).toEqual({ kind: 'stay', uidIdentifies: 'nothing' });
});
