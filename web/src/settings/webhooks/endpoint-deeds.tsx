import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../../page/confirm-dialog.js';
import { sayDone, sayRefused } from '../../page/said.js';
import { type Endpoint, useEndpointDeed, usePing, useRotateSecret } from '../../server/webhook-endpoints.js';
import { inWords } from '../../time/ago.js';
import { SecretOnce } from './secret-once.js';

/** Both secrets sign for so long, so that the receiver can change over without losing a webhook. */
const CHANGE_OVER_HOURS = 24;

type Asking = 'secret' | 'disable' | 'remove';

export function EndpointDeeds({ endpoint }: { endpoint: Endpoint }) {
  const { id, name } = endpoint;
  const deed = useEndpointDeed(id);
  const ping = usePing(id);
  const rotate = useRotateSecret(id);
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const enabled = endpoint.state === 'enabled';
  return (
    <>
      <Group gap="xs" mt="md">
        {enabled ? (
          <>
            <Button
              loading={ping.isPending}
              onClick={() =>
                ping.mutate(undefined, {
                  onSuccess: () => sayDone('A test is on its way. What was answered stands below.'),
                  onError: sayRefused,
                })
              }
            >
              Send a test
            </Button>
            <Button variant="default" onClick={() => setAsking('disable')}>
              Disable
            </Button>
          </>
        ) : (
          <Button loading={deed.isPending} onClick={() => deed.mutate('enable', { onError: sayRefused })}>
            Enable
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking('secret')}>
          New secret
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setAsking('remove')}>
          Remove
        </Button>
      </Group>
      {rotate.data && (
        <SecretOnce secret={rotate.data.secret} name={name} onDone={() => rotate.reset()}>
          <strong>Copy the new secret now.</strong> It is shown this once. Webhooks are signed with the one
          before as well, until {inWords(rotate.data.oldValidUntil)}.
        </SecretOnce>
      )}
      <ConfirmDialog
        opened={asking === 'secret'}
        title={`A new secret for ${name}?`}
        words={`For ${CHANGE_OVER_HOURS} hours webhooks are signed with both. After that the receiver must know the new one.`}
        action="Make it"
        mutation={rotate}
        send={() => rotate.mutateAsync(CHANGE_OVER_HOURS)}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'disable'}
        title={`Disable ${name}?`}
        words="It is told of nothing that changes until it is enabled again. What waits already is sent then."
        action="Disable"
        mutation={deed}
        send={() => deed.mutateAsync('disable')}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'remove'}
        title={`Remove ${name}?`}
        words="Its address, secrets and what waits for it are deleted."
        action="Remove"
        mutation={deed}
        send={() => deed.mutateAsync('remove').then(() => navigate('/settings/webhooks', { replace: true }))}
        onClose={close}
      />
    </>
  );
}
