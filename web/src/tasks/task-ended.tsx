import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react';
import type { Ref } from 'react';
import { sayRefused } from '../page/said.js';
import { type OneTask, useTaskOrder } from '../server/tasks.js';
import { useMay } from '../session/may.js';
import { placeTime } from '../time/at-place.js';
import { say } from '../words/say.js';
import own from './task-page.module.css';
import { taskSays } from './told.js';

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly task: OneTask;
}

/** How it ended, who said so, and the way back. */
export function TaskEnded({ ref, task }: Props) {
  const { id, state, ended } = task;
  const order = useTaskOrder(id);
  const mayReopen = useMay('operator');
  if (!ended) return null;
  return (
    <section
      ref={ref}
      tabIndex={-1}
      className={own.ended}
      data-state={state}
      aria-label={say('How it ended')}
    >
      <EndedWords task={task} />
      {mayReopen && (
        <Button
          variant="default"
          loading={order.isPending}
          onClick={() => order.mutate({ kind: 'reopen' }, { onError: sayRefused })}
        >
          {say('Open again')}
        </Button>
      )}
    </section>
  );
}

/** That it is done, or why it is no longer needed, and by whom and when. */
export const EndedWords = ({ task }: { task: OneTask }) => (
  <>
    {task.state === 'done' ? (
      <IconCircleCheckFilled size={26} aria-hidden />
    ) : (
      <IconCircleMinus size={26} aria-hidden />
    )}
    <div>
      <strong>{taskSays(task)}</strong>{' '}
      {task.ended && (
        <span className={own.when}>
          {placeTime(task.ended.at, task.property.timezone)}
          {task.ended.by && `, ${say('by {person}', { person: task.ended.by })}`}
          {task.ended.note && `: “${task.ended.note}”`}
        </span>
      )}
    </div>
  </>
);
