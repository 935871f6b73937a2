import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  proxyActivities,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { SyncActivities } from '../activities/index.js';
import { SEARCH_ATTRIBUTES } from '../domain/sync/search-attributes.js';
import {
  type LoadedTask,
  TASK_SIGNALS,
  TASK_VIEW,
  type TaskAddress,
  type TaskEnd,
} from '../domain/tasks/messages.js';
import { TaskWait } from './task-wait.js';

/** Retried for as long as it takes: what is missing is a database or a worker, and nobody may be forgotten. */
const { loadTask, tellOfTask } = proxyActivities<Pick<SyncActivities, 'loadTask' | 'tellOfTask'>>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * One task, until it has ended: waits for the moments of its deadline, and has people told. Order and waiting only; the
 * protocol stands in domain/tasks/task.ts. Its result says how the task ended, and why.
 */
export async function manualTask(address: TaskAddress, toldVersion = 0): Promise<TaskEnd> {
  const wait = new TaskWait(toldVersion);
  for (const signal of Object.values(TASK_SIGNALS))
    setHandler(defineSignal<[number]>(signal), version => wait.hear(version));
  setHandler(defineQuery(TASK_VIEW), () => wait.view());

  for (;;) {
    const task = await loadTask(address);
    wait.learn(task);
    showTask(address, task);
    if (task.state !== 'open') {
      await condition(allHandlersFinished);
      return endOf(task);
    }
    if (!(await isWoken(wait, task.wakeInMs))) await tellOfTask(address);
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof manualTask>(address, wait.toldVersion);
  }
}

/** Whether there is news of the task before the time is over. */
async function isWoken(wait: TaskWait, withinMs: number | undefined): Promise<boolean> {
  if (withinMs !== undefined) return condition(() => wait.hasNews, withinMs);
  await condition(() => wait.hasNews);
  return true;
}

const endOf = ({ state, how, because }: Exclude<LoadedTask, { state: 'open' }>): TaskEnd => ({
  state,
  ...(how && { how }),
  ...(because && { because }),
});

const keyword = (name: string) => defineSearchAttributeKey(name, 'KEYWORD');
const STATE = keyword(SEARCH_ATTRIBUTES.state);
const TASK = keyword(SEARCH_ATTRIBUTES.task);
const ENDED = keyword(SEARCH_ATTRIBUTES.ended);
const ORGANIZATION = keyword(SEARCH_ATTRIBUTES.organization);
const PROPERTY = keyword(SEARCH_ATTRIBUTES.property);

/** Says in the search attributes where the task stands, and why it ended; each write is an event, so only what is new. */
function showTask({ organizationId }: TaskAddress, task: LoadedTask): void {
  const wanted: SearchAttributePair[] = [
    { key: STATE, value: task.state },
    { key: ORGANIZATION, value: organizationId },
    ...(task.kind ? [{ key: TASK, value: task.kind }] : []),
    ...(task.propertyId ? [{ key: PROPERTY, value: task.propertyId }] : []),
    ...(task.state !== 'open' && task.because ? [{ key: ENDED, value: task.because }] : []),
  ];
  const shown = workflowInfo().typedSearchAttributes;
  const news = wanted.filter(({ key, value }) => shown.get(key) !== value);
  if (news.length > 0) upsertSearchAttributes(news);
}
