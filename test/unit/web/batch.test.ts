import { expect, test } from '@jest/globals';
import { inBatches } from '../../../web/src/server/batch.js';

test('what is asked for in one moment goes in one call, answered in order', async () => {
  const calls: number[][] = [];
  const double = inBatches<number, number>(async wanted => {
    calls.push(wanted);
    return wanted.map(n => n * 2);
  });
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(calls).toEqual([[1, 2, 3]]);
});

test('a call that fails fails those that asked in it, and none after', async () => {
  const call = inBatches<number, number>(async wanted => {
    if (wanted.includes(2)) throw new Error('refused');
    return wanted;
  });
  expect(await Promise.allSettled([call(1), call(2)])).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  expect(await call(3)).toBe(3);
});

test('what is asked for soon after a call goes together in the next', async () => {
  const calls: number[][] = [];
  const same = inBatches<number, number>(async wanted => {
    calls.push(wanted);
    return wanted;
  }, 30);
  await same(1);
  const second = same(2);
  await new Promise(setImmediate);
  await Promise.all([second, same(3)]);
  expect(calls).toEqual([[1], [2, 3]]);
});
