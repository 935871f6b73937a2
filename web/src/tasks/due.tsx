import { IconClock } from '@tabler/icons-react';
import styles from '../page/work-page.module.css';
import type { Task } from '../server/tasks.js';
import { ahead } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';

interface Props {
  readonly task: Pick<Task, 'state' | 'urgency' | 'dueAt'> & {
    readonly property: Pick<Task['property'], 'timezone'>;
    readonly snoozedUntil?: string | undefined;
  };
}

/** How soon it is due; late and urgent are said in words, not by colour alone. */
export function DueMark({ task: { state, urgency, dueAt, snoozedUntil } }: Props) {
  const now = useNow();
  if (state !== 'open') return null;
  const late = Date.parse(dueAt) <= now;
  return (
    <>
      <span className={styles.mark} data-tone={late ? 'bad' : urgency === 'ordinary' ? undefined : 'wait'}>
        <IconClock size={14} aria-hidden />
        {late
          ? say('Late')
          : urgency === 'urgent'
            ? say('Urgent, due {ahead}', { ahead: ahead(dueAt, now) })
            : say('Due {ahead}', { ahead: ahead(dueAt, now) })}
      </span>
      {snoozedUntil && Date.parse(snoozedUntil) > now && (
        <span className={styles.mark}>
          {say('Put off: again {ahead}', { ahead: ahead(snoozedUntil, now) })}
        </span>
      )}
    </>
  );
}
