import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import styles from '../page/work-page.module.css';
import { useTaskOrder } from '../server/tasks.js';

/** Says that a task will not be done, and why. */
export function NotDone({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const [note, setNote] = useState('');
  const order = useTaskOrder(taskId);
  const send = (event: FormEvent) => {
    event.preventDefault();
    order.mutate({ kind: 'cancel', note: note.trim() }, { onSuccess: onClose });
  };
  return (
    <form className={styles.card} onSubmit={send} aria-label="Will not be done">
      <Textarea
        label="Why will it not be done?"
        description="What is still owed is asked for again by the next daily list."
        autosize
        minRows={2}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      {order.error && <ProblemNote error={order.error} />}
      <Group mt="md" gap="xs">
        <Button type="submit" disabled={note.trim() === ''} loading={order.isPending}>
          It will not be done
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
