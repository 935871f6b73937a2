import { Button, Menu } from '@mantine/core';
import { IconCheck, IconClockPause, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { sayDone, sayRefused } from '../page/said.js';
import { type OneTask, type TaskOrder, useTaskOrder } from '../server/tasks.js';
import { useSession } from '../session/signed-in.js';
import { say } from '../words/say.js';
import { NotDone } from './not-done.js';
import { SNOOZES, snoozedUntil } from './snooze.js';
import { TaskLinks } from './task-links.js';
import own from './task-page.module.css';

interface Props {
  readonly task: OneTask;
  /** Before a word of here ends it. */
  readonly onEnd: () => void;
}

/** Who does it, later, all of it at once, or not at all. */
export function TaskOrders({ task, onEnd }: Props) {
  const { id, assignee, list } = task;
  const { person } = useSession();
  const order = useTaskOrder(id);
  const [opened, setOpened] = useState<'not-done' | 'links'>();
  const toggle = (what: 'not-done' | 'links') => setOpened(opened === what ? undefined : what);
  const give = (what: TaskOrder, said: string) =>
    order.mutate(what, { onSuccess: () => sayDone(said), onError: sayRefused });
  const mine = person && assignee?.id === person.id;
  const left = list.filter(({ state }) => state === 'open').length;
  return (
    <>
      <div className={own.orders}>
        {person &&
          (mine ? (
            <Button
              variant="default"
              onClick={() => give({ kind: 'assign', personId: null }, say('It is nobody’s now.'))}
            >
              {say('Give it back')}
            </Button>
          ) : (
            <Button
              variant="default"
              onClick={() => give({ kind: 'assign', personId: person.id }, say('It is yours now.'))}
            >
              {say('Take it')}
            </Button>
          ))}
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <Button variant="default" leftSection={<IconClockPause size={16} aria-hidden />}>
              {say('Remind later')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {SNOOZES.map(({ name, ms }) => (
              <Menu.Item
                key={name}
                onClick={() =>
                  give(
                    { kind: 'snooze', until: snoozedUntil(Date.now(), ms) },
                    say('Nobody is reminded until then; the alert comes all the same.'),
                  )
                }
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {(left > 1 || list.length === 0) && (
          <Button
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden />}
            loading={order.isPending && order.variables.kind === 'complete'}
            onClick={() => {
              onEnd();
              order.mutate({ kind: 'complete' }, { onError: sayRefused });
            }}
          >
            {say('All of it is done')}
          </Button>
        )}
        {list.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconLink size={16} aria-hidden />}
            aria-expanded={opened === 'links'}
            onClick={() => toggle('links')}
          >
            {say('Share')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          aria-expanded={opened === 'not-done'}
          onClick={() => {
            onEnd();
            toggle('not-done');
          }}
        >
          {say('Will not be done')}
        </Button>
      </div>
      {opened === 'links' && <TaskLinks task={task} />}
      {opened === 'not-done' && <NotDone taskId={id} onClose={() => setOpened(undefined)} />}
    </>
  );
}
