import { useState } from 'react';
import { WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { useTaskHistory } from '../server/tasks.js';
import { atPlaceWithYear, whoseTime } from '../time/at-place.js';
import { say } from '../words/say.js';
import own from './task-page.module.css';
import { eventInWords } from './task-words.js';

interface Props {
  readonly taskId: string;
  /** The property's. */
  readonly timezone: string;
}

/** What happened to a task, oldest first; asked for when it is opened. */
export function TaskHistory({ taskId, timezone }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={own.history} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{say('History')}</summary>
      {open && <Events taskId={taskId} timezone={timezone} />}
    </details>
  );
}

function Events({ taskId, timezone }: Props) {
  const { data: events, error, failureReason } = useTaskHistory(taskId);
  if (!events) return <WorkPending problem={error ?? failureReason} />;
  return (
    <>
      <ol>
        {events.map(event => (
          <li key={event.id}>
            <strong>{eventInWords(event)}</strong> · {atPlaceWithYear(event.at, timezone)}
          </li>
        ))}
      </ol>
      <p className={work.place}>{whoseTime(timezone)}</p>
    </>
  );
}
