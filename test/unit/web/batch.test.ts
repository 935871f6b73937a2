import { expect, test } from '@jest/globals';
import { inBatches } from '../../../web/src/server/batch.js';

test('what is asked for in one moment goes in one call, answered in order', async () => {
  const calls: number[][] = [];
  const double = inBatches<number, number>(2, async wanted => {
    calls.push(wanted);
    return wanted.map(n => n * 2);
  });
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(calls).toEqual([[1, 2], [3]]);
});

test('a call that fails fails those that asked in it, and no others', async () => {
  const call = inBatches<number, number>(1, async ([n]) => {
    if (n === 2) throw new Error('refused');
    return [n!];
  });
  const [one, two] = await Promise.allSettled([call(1), call(2)]);
  expect(one).toEqual({ status: 'fulfilled', value: 1 });
  expect(two).toMatchObject({ status: 'rejected' });
});

test('what is asked for soon after a call goes together in the next', async () => {
  const calls: number[][] = [];
  const same = inBatches<number, number>(
    10,
    async wanted => {
      calls.push(wanted);
      return wanted;
    },
    30,
  );
  await same(1);
  const second = same(2);
  await new Promise(setImmediate);
  await Promise.all([second, same(3)]);
  expect(calls).toEqual([[1], [2, 3]]);
});
