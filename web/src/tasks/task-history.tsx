import { useState } from 'react';
import { WorkPending } from '../page/work-page.js';
import { useTaskHistory } from '../server/tasks.js';
import { inWords } from '../time/ago.js';
import { say } from '../words/say.js';
import own from './task-page.module.css';
import { eventInWords } from './task-words.js';

/** What happened to a task, oldest first; asked for when it is opened. */
export function TaskHistory({ taskId }: { taskId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={own.history} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{say('History')}</summary>
      {open && <Events taskId={taskId} />}
    </details>
  );
}

function Events({ taskId }: { taskId: string }) {
  const { data: events, error, failureReason } = useTaskHistory(taskId);
  if (!events) return <WorkPending problem={error ?? failureReason} />;
  return (
    <ol>
      {events.map(event => (
        <li key={event.id}>
          <strong>{eventInWords(event)}</strong> · {inWords(event.at)}
        </li>
      ))}
    </ol>
  );
}
