import { expect, test } from '@jest/globals';
import { type Opened, openedIn, withOpened } from '../../../web/src/booking/opened.js';

const ID = '3f8a6a2e-7f3e-4c1b-9d5e-0b8f6a1c2d3e';
const nights = { from: '2026-12-04', to: '2026-12-08' };

test.each<Opened>([
  { what: 'entry', id: ID },
  { what: 'taking', unitId: ID, nights },
  { what: 'taking', unitId: ID, nights: undefined },
  { what: 'taking', unitId: undefined, nights: undefined },
])('what is open stands in the address, beside all else it says: %j', opened => {
  const address = withOpened(new URLSearchParams('zoom=quarter&entry=old&book=old'), opened);
  expect(openedIn(address)).toEqual(opened);
  expect(address.get('zoom')).toBe('quarter');
  expect(withOpened(address, undefined).toString()).toBe('zoom=quarter');
});

test.each(['entry=1', 'book=', 'book=1', `zoom=month`])(
  'an address that says it wrongly opens nothing: %s',
  said => {
    expect(openedIn(new URLSearchParams(said))).toBeUndefined();
  },
);

test.each(['2026-12-08_2026-12-04', '2026-02-30_2026-03-02', '2026-12-04', '2026-12-04_2029-12-04', 'a_b_c'])(
  'nights that cannot be are left out: %s',
  said => {
    expect(openedIn(new URLSearchParams({ book: ID, nights: said }))).toEqual({
      what: 'taking',
      unitId: ID,
      nights: undefined,
    });
  },
);
