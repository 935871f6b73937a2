import { Button, Group } from '@mantine/core';
import { IconArchive, IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone, sayRefused } from '../page/said.js';
import { type Order, useOrder } from '../server/connections.js';
import type { Connection } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { wantsNewLink } from './wants-new-link.js';

const DONE: Record<Exclude<Order, 'archive'>, string> = {
  sync: say('We are looking now.'),
  pause: say('Paused. Nights known so far stay taken.'),
  resume: say('Resumed. We are looking now.'),
};

interface Props {
  readonly connection: Connection;
  readonly name: string;
  readonly onArchived: () => void;
}

export function ConnectionActions({ connection, name, onArchived }: Props) {
  const order = useOrder();
  const [asking, setAsking] = useState(false);
  const paused = connection.state === 'paused';
  const linked = connection.feeds.some(f => f.importUrl);
  const mayLook = useMay('operator');
  const mayChange = useMay('manager');

  const give = (what: Exclude<Order, 'archive'>) =>
    order.mutate(
      { order: what, connectionId: connection.id },
      {
        onSuccess: () => sayDone(DONE[what]),
        onError: sayRefused,
      },
    );
  const sending = (what: Order) => order.isPending && order.variables.order === what;

  return (
    <Group gap="xs" my="lg">
      {linked && !paused && mayLook && (
        <Button
          px="sm"
          variant={wantsNewLink(connection.health.problem) ? 'default' : 'filled'}
          leftSection={<IconRefresh size={16} />}
          loading={sending('sync')}
          onClick={() => give('sync')}
        >
          {say('Sync now')}
        </Button>
      )}
      {mayChange && paused && (
        <Button
          px="sm"
          leftSection={<IconPlayerPlay size={16} />}
          loading={sending('resume')}
          onClick={() => give('resume')}
        >
          {say('Resume')}
        </Button>
      )}
      {mayChange && !paused && (
        <Button
          px="sm"
          variant="default"
          leftSection={<IconPlayerPause size={16} />}
          loading={sending('pause')}
          onClick={() => give('pause')}
        >
          {say('Pause')}
        </Button>
      )}
      {mayChange && (
        <Button
          px="sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArchive size={16} />}
          onClick={() => setAsking(true)}
        >
          {say('Archive')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={say('Archive {name}?', { name })}
        words={say(
          'We stop reading this calendar and our link for it stops working. The nights it told us are no longer held.',
        )}
        action={say('Archive')}
        mutation={order}
        send={() => order.mutateAsync({ order: 'archive', connectionId: connection.id }).then(onArchived)}
        onClose={() => setAsking(false)}
      />
    </Group>
  );
}
