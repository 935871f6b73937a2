import { expect, test } from '@jest/globals';
import { isTick, progressOf, withState } from '../../../web/src/tasks/ticked.js';

const open = { id: 'a', state: 'open' } as const;
const seen = { id: 'b', state: 'done', because: 'seen' } as const;

test('a tick shows at once, and is gone without a trace when it is taken back', () => {
  const ticked = withState<{ id: string; state: 'open' | 'done' | 'over'; because?: string }>(
    [open, seen],
    'a',
    'done',
  );
  expect(ticked).toEqual([{ id: 'a', state: 'done', because: 'confirmed' }, seen]);
  expect(withState(ticked, 'a', 'open')).toEqual([open, seen]);
});

test('what a calendar shows is no tick: nobody can take it back', () => {
  expect(isTick(seen)).toBe(false);
  expect(isTick({ ...seen, because: 'confirmed' })).toBe(true);
  expect(isTick(open)).toBe(false);
});

test('steps that went by themselves count neither as done nor as left', () => {
  expect(progressOf([open, seen, { state: 'over' }])).toEqual({ done: 1, of: 2 });
});
