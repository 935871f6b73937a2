import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import styles from '../page/work-page.module.css';
import { useTaskOrder } from '../server/tasks.js';
import { say } from '../words/say.js';

/** Says that a task will not be done, and why. */
export function NotDone({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const [note, setNote] = useState('');
  const order = useTaskOrder(taskId);
  const send = (event: FormEvent) => {
    event.preventDefault();
    order.mutate({ kind: 'cancel', note: note.trim() }, { onSuccess: onClose });
  };
  return (
    <form className={styles.card} onSubmit={send} aria-label={say('Will not be done')}>
      <Textarea
        label={say('Why will it not be done?')}
        description={say('What is still owed is asked for again by the next daily list.')}
        autosize
        minRows={2}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      {order.error && <ProblemNote error={order.error} />}
      <Group mt="md" gap="xs">
        <Button type="submit" disabled={note.trim() === ''} loading={order.isPending}>
          {say('It will not be done')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
