import { expect, test } from '@jest/globals';
import { closingAt } from '../../../web/src/booking/closing.js';

test('whoever came to a panel from a place of the app goes back there', () => {
  expect(closingAt({ usr: null, key: 'k1', idx: 1 })).toBe('back');
  expect(closingAt({ usr: null, key: 'k7', idx: 7 })).toBe('back');
});

test.each([[{ usr: null, key: 'default', idx: 0 }], [null], [undefined], [{}], [{ idx: null }], ['idx']])(
  'where nothing of the app lies before, the page beneath stays: %j',
  place => {
    expect(closingAt(place)).toBe('out of the address');
  },
);
