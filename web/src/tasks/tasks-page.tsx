import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router-dom';
import { AllDone, WorkPage, WorkPending } from '../page/work-page.js';
import styles from '../page/work-page.module.css';
import { type Task, useEndedTasks, useOpenTasks } from '../server/tasks.js';
import { useSession } from '../session/signed-in.js';
import { say } from '../words/say.js';
import { TaskRow } from './task-row.js';

const SHOWS = ['all', 'mine', 'ended'] as const;
type Show = (typeof SHOWS)[number];

/** What people have to do, the soonest due first. */
export function TasksPage() {
  const [search, setSearch] = useSearchParams();
  const show: Show = SHOWS.find(one => one === search.get('show')) ?? 'all';
  return (
    <WorkPage
      title={say('Tasks')}
      tools={
        <SegmentedControl
          aria-label={say('Which tasks')}
          value={show}
          onChange={to => setSearch(to === 'all' ? {} : { show: to }, { replace: true })}
          data={[
            { value: 'all', label: say('All') },
            { value: 'mine', label: say('Mine') },
            { value: 'ended', label: say('Done') },
          ]}
        />
      }
    >
      {show === 'ended' ? <Ended /> : show === 'mine' ? <Mine /> : <All />}
    </WorkPage>
  );
}

function All() {
  const { data: tasks, error, failureReason } = useOpenTasks();
  if (!tasks) return <WorkPending problem={error ?? failureReason} />;
  if (tasks.length > 0) return <Rows tasks={tasks} />;
  return (
    <AllDone says={say('Nothing to do by hand')}>
      {say(
        'Nights that a platform cannot read from us, and decisions that only you can make, come here as short checklists.',
      )}
    </AllDone>
  );
}

function Mine() {
  const { person } = useSession();
  const { data: tasks, error, failureReason } = useOpenTasks(person ? { assignee: person.id } : {});
  if (!tasks) return <WorkPending problem={error ?? failureReason} />;
  if (tasks.length > 0) return <Rows tasks={tasks} />;
  return (
    <AllDone says={say('Nothing is yours')}>
      {say('Open a task and take it: then everybody sees who does it.')}
    </AllDone>
  );
}

function Ended() {
  const { data: tasks, error, failureReason } = useEndedTasks();
  if (!tasks) return <WorkPending problem={error ?? failureReason} />;
  if (tasks.length > 0) return <Rows tasks={tasks} />;
  return (
    <AllDone says={say('None yet')}>{say('What was done stays here, with who did it and when.')}</AllDone>
  );
}

const Rows = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className={styles.list}>
    {tasks.map(task => (
      <TaskRow key={task.id} task={task} />
    ))}
  </ul>
);
