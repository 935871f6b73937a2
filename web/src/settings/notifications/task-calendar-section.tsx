import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../page/confirm-dialog.js';
import { CopyLine } from '../../page/copy-line.js';
import { ProblemNote } from '../../page/problem-note.js';
import { sayDone, sayRefused } from '../../page/said.js';
import { useMakeTaskCalendar, useRevokeTaskCalendar, useTaskCalendar } from '../../server/task-calendar.js';
import { ago } from '../../time/ago.js';
import { useNow } from '../../time/now.js';
import { say } from '../../words/say.js';
import { RowsLoading, Section } from '../section.js';
import styles from '../section.module.css';

/** One's open tasks in one's own calendar program. */
export function TaskCalendarSection() {
  const { data, error, failureReason } = useTaskCalendar();
  const make = useMakeTaskCalendar();
  const revoke = useRevokeTaskCalendar();
  const [asking, setAsking] = useState(false);
  const now = useNow();
  const problem = error ?? failureReason;
  return (
    <Section
      title={say('Your tasks in your calendar')}
      words={say(
        'An address to which Google Calendar, Apple Calendar or Outlook subscribes. Each open task stands there at its deadline, without anything of guests. Whoever has the address can read it.',
      )}
    >
      {data?.url ? (
        <>
          <div className={styles.once}>
            <CopyLine text={data.url} label={say('address of your task calendar')} />
            <p>
              {data.readAt
                ? say('Last read {when}.', { when: ago(data.readAt, now) })
                : say('Not read by any program yet.')}
            </p>
          </div>
          <Group gap="xs" mt="md">
            <Button
              variant="default"
              loading={make.isPending}
              onClick={() =>
                make.mutate(undefined, {
                  onSuccess: () => sayDone(say('This is another address. The one before has ended.')),
                  onError: sayRefused,
                })
              }
            >
              {say('Make another address')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
              {say('Take it back')}
            </Button>
          </Group>
        </>
      ) : data ? (
        <Button
          mt="md"
          variant="default"
          loading={make.isPending}
          onClick={() => make.mutate(undefined, { onError: sayRefused })}
        >
          {say('Make an address')}
        </Button>
      ) : problem ? (
        <ProblemNote error={problem} />
      ) : (
        <RowsLoading />
      )}
      <ConfirmDialog
        opened={asking}
        title={say('Take the address back?')}
        words={say('Calendar programs that read it get nothing any more.')}
        action={say('Take back')}
        mutation={revoke}
        send={() => revoke.mutateAsync()}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
