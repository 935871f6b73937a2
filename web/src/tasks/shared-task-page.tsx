import { TextInput } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import work from '../page/work-page.module.css';
import { isRefusedAs, wordsOf } from '../server/refused.js';
import { type SharedTask, TICK_BY_LINK, useSharedTask, useTickByLink } from '../server/shared-task.js';
import type { TickOf } from '../server/tasks.js';
import { Entrance } from '../sign-in/entrance.js';
import { linkSecret } from '../sign-in/link-secret.js';
import { placeTime } from '../time/at-place.js';
import { say } from '../words/say.js';
import { Checklist } from './checklist.js';
import { DueMark } from './due.js';
import { Guides } from './guides.js';
import { OfflineNote } from './offline-note.js';
import styles from './shared-task-page.module.css';
import own from './task-page.module.css';
import { sharedTaskSays } from './told.js';
import { useTicked } from './use-ticked.js';

/** One checklist, for whoever was given its link: no account, nothing else to see. */
export function SharedTaskPage() {
  const [token] = useState(() => linkSecret('/shared-task'));
  const { data: task, error } = useSharedTask(token);
  if (!token || isRefusedAs(error, 'link_dead')) {
    return (
      <Entrance
        title={say('This link no longer works')}
        words={say('It has ended, or was taken back. Ask whoever gave it to you for a new one.')}
      />
    );
  }
  if (task) return <Shared token={token} task={task} />;
  if (error) return <Entrance title={wordsOf(error).says} words={wordsOf(error).help} />;
  return <Entrance busy />;
}

const NAME = 'ota-name-on-checklists';

function Shared({ token, task }: { token: string; task: SharedTask }) {
  const [name, setName] = useState(() => localStorage.getItem(NAME) ?? '');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const send = useTickByLink();
  const { property, guides, state, dueAt } = task;
  const list = useTicked(task.list, [TICK_BY_LINK]);
  const isOpen = state === 'open';
  const isDone = state === 'done';
  /** Who ticked last stands at the end of the list; anybody else reads from the top. */
  const [ticked, setTicked] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDone && ticked) end.current?.scrollIntoView({ block: 'nearest' });
  }, [isDone, ticked]);

  const tick = (one: TickOf) => {
    if (name.trim() === '') {
      setAsked(true);
      field.current?.focus();
      return;
    }
    localStorage.setItem(NAME, name.trim());
    setTicked(true);
    send.mutate({ ...one, token, name: name.trim() });
  };

  return (
    <div className={styles.scroller}>
      <main className={`${work.page} ${styles.page}`}>
        <div>
          <div className={work.marks}>
            <DueMark task={task} />
          </div>
          <h1 className={work.title}>{property.name}</h1>
          {!isDone && <p className={own.says}>{sharedTaskSays(task)}</p>}
          {isOpen && (
            <p className={work.place}>
              {say('By {moment}', { moment: placeTime(dueAt, property.timezone) })}
            </p>
          )}
        </div>
        <OfflineNote />
        {isDone && !ticked && (
          <div role="status">
            <Thanks />
          </div>
        )}
        <TextInput
          ref={field}
          label={say('Your name')}
          description={say('Kept with what you tick.')}
          size="md"
          maxLength={120}
          autoComplete="name"
          value={name}
          error={asked && name.trim() === '' ? say('Say who you are, then tick.') : undefined}
          onChange={event => setName(event.target.value)}
        />
        <Guides guides={guides} steps={list.length} />
        <div>
          <Checklist steps={list} timezone={property.timezone} mayTick onTick={tick} />
          {/* Its place is there before the words are, or they would not be read out. */}
          <div ref={end} role="status" className={own.beneath}>
            {isDone && ticked && <Thanks />}
          </div>
        </div>
      </main>
    </div>
  );
}

const Thanks = () => (
  <p className={own.ended} data-state="done">
    <IconCircleCheckFilled size={26} aria-hidden />
    <strong>{say('All done. Thank you.')}</strong>
  </p>
);
