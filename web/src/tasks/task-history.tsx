import { useState } from 'react';
import { useTaskHistory } from '../server/tasks.js';
import { inWords } from '../time/ago.js';
import own from './task-page.module.css';
import { eventInWords } from './task-words.js';

/** What happened to a task, oldest first; asked for when it is opened. */
export function TaskHistory({ taskId }: { taskId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={own.history} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>History</summary>
      {open && <Events taskId={taskId} />}
    </details>
  );
}

function Events({ taskId }: { taskId: string }) {
  const { data: events } = useTaskHistory(taskId);
  return (
    <ol>
      {events?.map(event => (
        <li key={event.id}>
          <strong>{eventInWords(event)}</strong> · {inWords(event.at)}
        </li>
      ))}
    </ol>
  );
}
