import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import styles from '../page/work-page.module.css';
import { type ExplainedConflict, useDecide } from '../server/conflicts.js';
import { say } from '../words/say.js';

/** Says that it is none, and why. */
export function NotAConflict({ conflict: { id } }: { conflict: ExplainedConflict }) {
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const decide = useDecide(id);
  if (!asking) {
    return (
      <Button
        variant="subtle"
        color="gray"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setAsking(true)}
      >
        {say('This is not a conflict')}
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ kind: 'dismiss', note: note.trim() });
  };
  return (
    <form className={styles.card} onSubmit={send} aria-label={say('Not a conflict')}>
      <Textarea
        label={say('Why is it none?')}
        description={say('Remembered for these two, so that nobody is asked again.')}
        autosize
        minRows={2}
        data-autofocus
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      {decide.error && <ProblemNote error={decide.error} />}
      <Group mt="md" gap="xs">
        <Button type="submit" disabled={note.trim() === ''} loading={decide.isPending}>
          {say('Not a conflict')}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {say('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
