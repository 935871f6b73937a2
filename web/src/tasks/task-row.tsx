import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import styles from '../page/work-page.module.css';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Task } from '../server/tasks.js';
import { ago } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { unitInWords } from '../unit/unit-in-words.js';
import { say } from '../words/say.js';
import { DueMark } from './due.js';
import { TASK_KINDS } from './task-words.js';
import { taskSays } from './told.js';

/** One task in a list; leads to its page. */
export function TaskRow({ task }: { task: Task }) {
  const now = useNow();
  const { id, kind, property, unit, platform, assignee, steps, ended } = task;
  const of = steps.open + steps.done;
  return (
    <li>
      <Link className={styles.item!} to={`/tasks/${id}`}>
        <div>
          <div className={styles.marks}>
            <DueMark task={task} />
            <span className={styles.mark}>{TASK_KINDS[kind]}</span>
          </div>
          <strong>{taskSays(task)}</strong>
          <div className={styles.place}>
            {platform && <PlatformMark source={platform} />}{' '}
            {unit ? unitInWords(property, unit) : property.name}
            {of > 0 && !ended && ` · ${say('{done} of {of} done', { done: steps.done, of })}`}
            {assignee && !ended && ` · ${assignee.name}`}
            {ended &&
              ` · ${
                ended.by
                  ? say('{ago} by {person}', { ago: ago(ended.at, now), person: ended.by })
                  : ago(ended.at, now)
              }`}
          </div>
        </div>
        <IconChevronRight className={styles.more} size={18} aria-hidden />
      </Link>
    </li>
  );
}
