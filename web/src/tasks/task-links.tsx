import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CopyLine } from '../page/copy-line.js';
import { ProblemNote } from '../page/problem-note.js';
import { sayRefused } from '../page/said.js';
import styles from '../page/work-page.module.css';
import { type TaskLink, useMakeTaskLink, useRevokeTaskLink, useTaskLinks } from '../server/task-links.js';
import type { OneTask } from '../server/tasks.js';
import { ago, ahead } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import own from './task-page.module.css';

/** Links to this one list for people without an account: made, copied once, revoked. */
export function TaskLinks({ task: { id } }: { task: OneTask }) {
  const { data: links } = useTaskLinks(id);
  const make = useMakeTaskLink(id);
  const [name, setName] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  const alive = links?.filter(({ revokedAt }) => !revokedAt) ?? [];
  return (
    <section className={styles.card} aria-label={say('For somebody without an account')}>
      <h2>{say('For somebody without an account')}</h2>
      <p className={styles.words}>
        {say(
          'Whoever has the link sees this list and nothing else, and can tick its steps under their name. It ends after a week.',
        )}
      </p>
      <form className={own.make} onSubmit={send}>
        <TextInput
          label={say('For whom')}
          placeholder={say('Front desk')}
          maxLength={120}
          value={name}
          onChange={event => setName(event.target.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''} loading={make.isPending}>
          {say('Make a link')}
        </Button>
      </form>
      {make.error && <ProblemNote error={make.error} />}
      {make.data && (
        <div className={own.made}>
          <p>{say('Copy it now: it is shown this once.')}</p>
          <CopyLine text={make.data.url} label={say('link to the checklist')} />
        </div>
      )}
      {alive.length > 0 && (
        <ul className={own.links}>
          {alive.map(link => (
            <LinkRow key={link.id} taskId={id} link={link} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LinkRow({ taskId, link }: { taskId: string; link: TaskLink }) {
  const now = useNow();
  const revoke = useRevokeTaskLink(taskId);
  const { id, name, expiresAt, lastUsedAt } = link;
  const expired = Date.parse(expiresAt) <= now;
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <span>
          {expired ? say('ended') : say('ends {ahead}', { ahead: ahead(expiresAt, now) })} ·{' '}
          {lastUsedAt ? say('last used {ago}', { ago: ago(lastUsedAt, now) }) : say('never used')}
        </span>
      </div>
      {!expired && (
        <Button
          variant="subtle"
          color="gray"
          aria-label={say('Revoke the link for {name}', { name })}
          loading={revoke.isPending}
          onClick={() => revoke.mutate(id, { onError: sayRefused })}
        >
          {say('Revoke')}
        </Button>
      )}
    </li>
  );
}
