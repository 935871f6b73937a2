import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react';
import { sayRefused } from '../page/said.js';
import { type OneTask, useTaskOrder } from '../server/tasks.js';
import { useMay } from '../session/may.js';
import { inWords } from '../time/ago.js';
import { say } from '../words/say.js';
import own from './task-page.module.css';
import { taskSays } from './told.js';

/** How it ended, who said so, and the way back. */
export function TaskEnded({ task }: { task: OneTask }) {
  const { id, state, ended } = task;
  const order = useTaskOrder(id);
  const mayReopen = useMay('operator');
  if (!ended) return null;
  return (
    <section className={own.ended} data-state={state} aria-label={say('How it ended')}>
      {state === 'done' ? (
        <IconCircleCheckFilled size={26} aria-hidden />
      ) : (
        <IconCircleMinus size={26} aria-hidden />
      )}
      <div>
        <strong>{taskSays(task)}</strong>
        <span>
          {inWords(ended.at)}
          {ended.by && `, ${say('by {person}', { person: ended.by })}`}
          {ended.note && `: “${ended.note}”`}
        </span>
      </div>
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
