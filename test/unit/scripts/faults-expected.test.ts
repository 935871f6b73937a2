import { expect, test } from '@jest/globals';
import { truth } from '../../../sandbox/world/truth.js';
import { World } from '../../../sandbox/world/world.js';
import { conflictsAmong, differences, expectedOf, takenText } from '../../../scripts/faults/expected.js';

const AT = '2027-02-10T12:00:00.000Z';
const GUEST = { name: 'Robin Sample', phoneDigits: '0042' };
const nights = (from: string, to: string) => ({ from: `2027-${from}`, to: `2027-${to}` });

function house() {
  const world = new World('faults', undefined, 4);
  const home = world.home('house-1');
  const unit = world.unit(home);
  for (const { id } of world.bookings(unit, '2027-02-10')) world.callOff(id, AT);
  return {
    sell: (platform: 'airbnb' | 'booking_com' | 'vrbo', from: string, to: string) =>
      world.book({ home, unit, listing: world.listing(unit, platform) }, nights(from, to), GUEST, AT),
    close: (platform: 'airbnb' | 'booking_com' | 'vrbo', from: string, to: string) =>
      world.close({ home, unit, listing: world.listing(unit, platform) }, nights(from, to)),
    expected: () => expectedOf(truth(world, AT).find(({ home: name }) => name === 'House 1')!, AT),
  };
}

test('what is sold is expected as its platform tells it, and closed nights that touch are one', () => {
  const { sell, close, expected } = house();
  sell('airbnb', '03-01', '03-04');
  sell('booking_com', '04-01', '04-04');
  close('vrbo', '05-01', '05-03');
  close('vrbo', '05-03', '05-06');
  expect(expected()).toEqual([
    { source: 'airbnb', kind: 'stay', nights: nights('03-01', '03-04') },
    { source: 'booking_com', kind: 'closure', nights: nights('04-01', '04-04') },
    { source: 'vrbo', kind: 'block', nights: nights('05-01', '05-06') },
  ]);
});

test('only what lies ahead is compared', () => {
  const { sell, expected } = house();
  sell('airbnb', '02-01', '02-05');
  sell('vrbo', '02-08', '02-12');
  expect(expected()).toEqual([{ source: 'vrbo', kind: 'stay', nights: nights('02-10', '02-12') }]);
});

test('two guests are a double booking, a guest and a closure a possible one, two blocks are nothing', () => {
  const { sell, close, expected } = house();
  sell('airbnb', '03-01', '03-04');
  sell('vrbo', '03-02', '03-05');
  sell('vrbo', '04-01', '04-04');
  sell('booking_com', '04-02', '04-05');
  close('airbnb', '05-01', '05-04');
  close('vrbo', '05-02', '05-05');
  const direct = { source: 'direct' as const, kind: 'stay' as const, nights: nights('05-03', '05-04') };
  expect(conflictsAmong([...expected(), direct]).sort()).toEqual([
    'double_booking 2027-03-02/2027-03-04 airbnb+vrbo',
    'over_block 2027-05-03/2027-05-04 airbnb+direct',
    'over_block 2027-05-03/2027-05-04 direct+vrbo',
    'possible 2027-04-02/2027-04-04 booking_com+vrbo',
  ]);
});

test('a difference is told for each that is missing, and for each that is there once too often', () => {
  const texts = house().expected().map(takenText);
  expect(differences(texts, texts)).toEqual({ missing: [], extra: [] });
  expect(differences(['a', 'b'], ['b', 'b', 'c'])).toEqual({ missing: ['a'], extra: ['b', 'c'] });
  expect(differences(['a', 'a'], ['a'])).toEqual({ missing: ['a'], extra: [] });
});
