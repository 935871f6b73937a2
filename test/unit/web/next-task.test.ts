import { expect, test } from '@jest/globals';
import type { Task } from '../../../web/src/server/tasks.js';
import { nextTask } from '../../../web/src/tasks/next-task.js';

const NOW = Date.parse('2026-11-23T10:00:00.000Z');
const task = (id: string, more: object = {}) => ({ id, ...more }) as Task;
const next = (...tasks: Task[]) => nextTask(tasks, { id: 'done', personId: 'me', now: NOW })?.id;

test('after a task comes the next that is due, but for what is put off or in other hands', () => {
  expect(next(task('done'), task('a'), task('b'))).toBe('a');
  expect(next(task('theirs', { assignee: { id: 'bea' } }), task('mine', { assignee: { id: 'me' } }))).toBe(
    'mine',
  );
  expect(next(task('later', { snoozedUntil: '2026-11-23T11:00:00.000Z' }), task('b'))).toBe('b');
  expect(next(task('again', { snoozedUntil: '2026-11-23T09:00:00.000Z' }))).toBe('again');
  expect(next(task('done'))).toBeUndefined();
});
