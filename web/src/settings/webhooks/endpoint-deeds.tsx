import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../../page/confirm-dialog.js';
import { sayDone, sayRefused } from '../../page/said.js';
import { type Endpoint, useEndpointDeed, usePing, useRotateSecret } from '../../server/webhook-endpoints.js';
import { inWords } from '../../time/ago.js';
import { say, sayRich } from '../../words/say.js';
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
                  onSuccess: () => sayDone(say('A test is on its way. What was answered stands below.')),
                  onError: sayRefused,
                })
              }
            >
              {say('Send a test')}
            </Button>
            <Button variant="default" onClick={() => setAsking('disable')}>
              {say('Disable')}
            </Button>
          </>
        ) : (
          <Button loading={deed.isPending} onClick={() => deed.mutate('enable', { onError: sayRefused })}>
            {say('Enable')}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking('secret')}>
          {say('New secret')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setAsking('remove')}>
          {say('Remove')}
        </Button>
      </Group>
      {rotate.data && (
        <SecretOnce secret={rotate.data.secret} name={name} onDone={() => rotate.reset()}>
          {sayRich(
            '<b>Copy the new secret now.</b> It is shown this once. Webhooks are signed with the one before as well, until {until}.',
            { until: inWords(rotate.data.oldValidUntil), b: parts => <strong>{parts}</strong> },
          )}
        </SecretOnce>
      )}
      <ConfirmDialog
        opened={asking === 'secret'}
        title={say('A new secret for {name}?', { name })}
        words={say(
          'For {hours, plural, one {# hour} other {# hours}} webhooks are signed with both. After that the receiver must know the new one.',
          { hours: CHANGE_OVER_HOURS },
        )}
        action={say('Make it')}
        mutation={rotate}
        send={() => rotate.mutateAsync(CHANGE_OVER_HOURS)}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'disable'}
        title={say('Disable {name}?', { name })}
        words={say(
          'It is told of nothing that changes until it is enabled again. What waits already is sent then.',
        )}
        action={say('Disable')}
        mutation={deed}
        send={() => deed.mutateAsync('disable')}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'remove'}
        title={say('Remove {name}?', { name })}
        words={say('Its address, secrets and what waits for it are deleted.')}
        action={say('Remove')}
        mutation={deed}
        send={() => deed.mutateAsync('remove').then(() => navigate('/settings/webhooks', { replace: true }))}
        onClose={close}
      />
    </>
  );
}
