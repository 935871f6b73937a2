import { expect, test } from '@jest/globals';
import { inStackOrder, putOffAlso } from '../../../web/src/conflict/stack-order.js';

const asked = (...ids: string[]) => ids.map(entryId => ({ entryId }));
const idsOf = (stack: readonly { entryId: string }[]) => stack.map(({ entryId }) => entryId).join('');

test('what was put off comes last, in the order in which it was put off', () => {
  expect(idsOf(inStackOrder(asked('a', 'b', 'c', 'd'), ['c', 'a'], undefined))).toBe('bdca');
});

test('a question whose answer waits to be sent is not asked, and is again where that is undone', () => {
  const [a] = asked('a');
  expect(idsOf(inStackOrder(asked('a', 'b'), [], a))).toBe('b');
  expect(idsOf(inStackOrder(asked('a', 'b'), [], undefined))).toBe('ab');
});

test('what was put off and has been answered elsewhere is gone', () => {
  expect(idsOf(inStackOrder(asked('b'), ['a'], undefined))).toBe('b');
});

test('put off once more it goes behind the others', () => {
  expect(putOffAlso(['a', 'b'], { entryId: 'a' })).toEqual(['b', 'a']);
});
