import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import work from '../page/work-page.module.css';
import { type OneTask, useOpenTasks } from '../server/tasks.js';
import { useSession } from '../session/signed-in.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import { nextTask } from './next-task.js';
import { EndedWords } from './task-ended.js';
import own from './task-page.module.css';
import { TaskRow } from './task-row.js';

interface Props {
  readonly taskId: string;
  /** The task, once a tick on this page has ended it. */
  readonly ended: OneTask | undefined;
}

/**
 * Beneath the last step, where the thumb is: that it is done, and what is next. The focus stays with the tick, which can
 * be taken back; what is said is read out, for which its place is there before the words are.
 */
export function TaskFinish({ taskId, ended }: Props) {
  const here = useRef<HTMLElement>(null);
  const isOver = ended !== undefined;
  // Known by now where one came from the list: then nothing moves under the thumb.
  const { data: tasks } = useOpenTasks();
  const { person } = useSession();
  const now = useNow();
  const next = tasks && nextTask(tasks, { id: taskId, personId: person?.id, now });
  useEffect(() => {
    if (isOver) here.current?.scrollIntoView({ block: 'nearest' });
  }, [isOver]);
  return (
    <section ref={here} className={own.finish} aria-label={isOver ? say('How it ended') : undefined}>
      <div role="status">
        {ended && (
          <div className={own.ended} data-state={ended.state}>
            <EndedWords task={ended} />
          </div>
        )}
      </div>
      {isOver && next && (
        <>
          <h2>{say('What is next')}</h2>
          <ul className={work.list}>
            <TaskRow task={next} />
          </ul>
        </>
      )}
      {isOver && (
        <Button
          className={own.back!}
          component={Link}
          to="/tasks"
          size="md"
          variant={next ? 'default' : 'filled'}
        >
          {say('Back to the list')}
        </Button>
      )}
    </section>
  );
}
