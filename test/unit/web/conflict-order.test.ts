import { expect, test } from '@jest/globals';
import { worstFirst } from '../../../web/src/conflict/conflict-words.js';

const one = (id: string, kind: 'double_booking' | 'possible' | 'over_block', from: string) =>
  ({ id, kind, state: 'open', nights: { from, to: '2027-01-31' } }) as const;

test('the worst conflict stands first, of equal ones the soonest, and last what was decided', () => {
  const decided = { ...one('decided', 'double_booking', '2026-11-24'), state: 'settling' } as const;
  const asked = one('asked', 'possible', '2026-11-25');
  const block = one('block', 'over_block', '2026-11-23');
  const later = one('later', 'double_booking', '2026-12-24');
  const soon = one('soon', 'double_booking', '2026-12-01');
  const order = [decided, block, asked, later, soon].toSorted(worstFirst).map(({ id }) => id);
  expect(order).toEqual(['soon', 'later', 'asked', 'block', 'decided']);
});
