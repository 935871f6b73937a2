import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { WorkPage, WorkPending } from '../page/work-page.js';
import styles from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { type OneTask, TICK, useTask, useTick } from '../server/tasks.js';
import { useMay } from '../session/may.js';
import { placeTime } from '../time/at-place.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { Checklist } from './checklist.js';
import { DueMark } from './due.js';
import { Guides } from './guides.js';
import { OfflineNote } from './offline-note.js';
import { TaskEnded } from './task-ended.js';
import { TaskFinish } from './task-finish.js';
import { TaskHistory } from './task-history.js';
import { TaskOrders } from './task-orders.js';
import own from './task-page.module.css';
import { placeOf, TASK_KINDS } from './task-words.js';
import { taskSays } from './told.js';
import { useFocusLeftBehind } from './use-focus-left-behind.js';
import { useTicked } from './use-ticked.js';

const BACK = { to: '/tasks', name: say('All tasks') };

export function TaskPage() {
  const { id } = useParams();
  const { data: task, error, failureReason } = useTask(id!);
  if (!task) {
    return (
      <WorkPage key={id} title={say('Task')} back={BACK}>
        <WorkPending problem={error ?? failureReason} />
      </WorkPage>
    );
  }
  const { property, unit } = task;
  // From one task to the next its page begins at the top.
  return (
    <WorkPage key={id} title={unit ? unitInWords(property, unit) : property.name} back={BACK}>
      <OfflineNote />
      <Told task={task} />
    </WorkPage>
  );
}

/** What is to be done and how, the steps with their ticks, and everything else one may do with a task. */
function Told({ task }: { task: OneTask }) {
  const { id, kind, state, platform, guides, assignee, dueAt, property } = task;
  const list = useTicked(task.list, [TICK, id]);
  const tick = useTick(id);
  const mayTick = useMay('operator');
  const place = placeOf(task);
  const isOpen = state === 'open';
  /** Who ticked last stands at the end of the list; anybody else reads from the top. */
  const [endsWhere, setEndsWhere] = useState<'above' | 'beneath'>('above');
  const ended = useFocusLeftBehind(isOpen);
  return (
    <>
      <div>
        <div className={styles.marks}>
          <DueMark task={task} />
          <span className={styles.mark}>{TASK_KINDS[kind]}</span>
          {assignee && <span className={styles.mark}>{assignee.name}</span>}
          {!isOpen && platform && (
            <span className={styles.place}>
              <PlatformMark source={platform} /> {SOURCE_NAMES[platform]}
            </span>
          )}
        </div>
        {isOpen && (
          <>
            <p className={own.says}>
              {platform && <PlatformMark source={platform} />} {taskSays(task)}
            </p>
            <p className={styles.place}>
              {say('By {moment}', { moment: placeTime(dueAt, property.timezone) })}
            </p>
          </>
        )}
      </div>
      {!isOpen && endsWhere === 'above' && <TaskEnded ref={ended} task={task} />}
      {isOpen && place && (
        <Button className={own.place!} component={Link} to={place.to} size="md">
          {place.name}
        </Button>
      )}
      {mayTick && isOpen && <TaskOrders task={task} onEnd={() => setEndsWhere('above')} />}
      <Guides guides={guides} steps={list.length} />
      {list.length > 0 && (
        <div>
          <Checklist
            steps={list}
            timezone={property.timezone}
            mayTick={mayTick}
            onTick={one => {
              setEndsWhere('beneath');
              tick.mutate({ ...one, taskId: id });
            }}
          />
          <TaskFinish taskId={id} ended={!isOpen && endsWhere === 'beneath' ? task : undefined} />
        </div>
      )}
      <TaskHistory taskId={id} timezone={property.timezone} />
    </>
  );
}
