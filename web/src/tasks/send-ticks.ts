import type { QueryClient } from '@tanstack/react-query';
import { sayRefused } from '../page/said.js';
import { isUnreachable } from '../server/refused.js';
import {
  SHARED_TASK,
  type SharedTask,
  sendTickByLink,
  TICK_BY_LINK,
  type TickByLink,
} from '../server/shared-task.js';
import { type OneTask, oneTask, sendTick, TASKS, TICK, type TickOfTask } from '../server/tasks.js';
import { withState } from './ticked.js';

/*
 * A tick is shown at once. It is sent when there is a connection, one after the other of a list, tried again for as long
 * as the server cannot be reached, and kept over a reload of the page (live/kept.ts), for which its ways stand here and
 * not with the page. What the server refuses is taken back, and said.
 */

const LONGEST_WAIT_MS = 15_000;

const again = {
  retry: (_failures: number, error: Error) => isUnreachable(error),
  retryDelay: (failures: number) => Math.min(1000 * 2 ** failures, LONGEST_WAIT_MS),
};

export function prepareTicks(client: QueryClient): void {
  client.setMutationDefaults<OneTask, Error, TickOfTask>([TICK], {
    ...again,
    mutationFn: sendTick,
    onMutate: ({ taskId, to, step }) => {
      // What is being fetched is of before; it must neither undo the tick nor hold it up.
      void client.cancelQueries({ queryKey: oneTask(taskId) });
      client.setQueryData<OneTask>(
        oneTask(taskId),
        task => task && { ...task, list: withState(task.list, step.id, to) },
      );
    },
    onSuccess: (task, { taskId }) => {
      if (client.isMutating({ mutationKey: [TICK, taskId] }) <= 1) client.setQueryData(oneTask(taskId), task);
    },
    onError: sayRefused,
    onSettled: (_task, _error, { taskId }) => {
      if (client.isMutating({ mutationKey: [TICK, taskId] }) <= 1)
        void client.invalidateQueries({ queryKey: TASKS });
    },
  });
  client.setMutationDefaults<SharedTask, Error, TickByLink>([TICK_BY_LINK], {
    ...again,
    mutationFn: sendTickByLink,
    onMutate: ({ to, step }) => {
      void client.cancelQueries({ queryKey: SHARED_TASK });
      client.setQueryData<SharedTask>(
        SHARED_TASK,
        task => task && { ...task, list: withState(task.list, step.id, to) },
      );
    },
    onSuccess: task => {
      if (client.isMutating({ mutationKey: [TICK_BY_LINK] }) <= 1) client.setQueryData(SHARED_TASK, task);
    },
    onError: error => {
      sayRefused(error);
      void client.invalidateQueries({ queryKey: SHARED_TASK });
    },
  });
}
