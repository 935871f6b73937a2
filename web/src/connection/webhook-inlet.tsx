import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { CopyLine } from '../page/copy-line.js';
import { ProblemNote } from '../page/problem-note.js';
import { sayDone, sayRefused } from '../page/said.js';
import {
  type InletStyle,
  useInlet,
  useReceived,
  useRevokeInlet,
  useRotateInletSecret,
  useSetUpInlet,
} from '../server/webhook-inlets.js';
import { inWords } from '../time/ago.js';
import { say } from '../words/say.js';
import { receivedInWords, STYLES } from './inlet-words.js';
import styles from './webhook-inlet.module.css';

/** The one before counts beside the new one for so long. */
const CHANGE_OVER_HOURS = 24;

/** A partner's program can say that this calendar changed. Asked for only once it is opened: few need it. */
export function WebhookInlet({ connectionId, name }: { connectionId: string; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.inlet} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{say('Webhooks that come in')}</summary>
      {open && <OpenInlet connectionId={connectionId} name={name} />}
    </details>
  );
}

function OpenInlet({ connectionId, name }: { connectionId: string; name: string }) {
  const { data: inlet, error, failureReason } = useInlet(connectionId);
  const setUp = useSetUpInlet(connectionId);
  const rotate = useRotateInletSecret(connectionId);
  const revoke = useRevokeInlet(connectionId);
  const [style, setStyle] = useState<InletStyle>('standard');
  const [asking, setAsking] = useState(false);
  const problem = error ?? failureReason;
  const secret = rotate.data?.secret ?? setUp.data?.secret;
  if (!inlet) return problem ? <ProblemNote error={problem} /> : <p role="status">{say('One moment…')}</p>;
  return (
    <>
      <p>
        {say(
          'A channel manager or property management system sends here whenever this calendar may have changed, and we look at once.',
        )}
      </p>
      {inlet.receives && inlet.address ? (
        <>
          <CopyLine text={inlet.address} label={say('address for webhooks about {name}', { name })} />
          {secret && (
            <div className={styles.once} role="status">
              <strong>{say('Copy the secret now: it is shown this once.')}</strong>
              <CopyLine text={secret} label={say('secret for webhooks about {name}', { name })} />
            </div>
          )}
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              loading={rotate.isPending}
              onClick={() => rotate.mutate(CHANGE_OVER_HOURS, { onError: sayRefused })}
            >
              {say('New secret')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>
              {say('Receive no more')}
            </Button>
          </Group>
          <ReceivedLately connectionId={connectionId} />
        </>
      ) : (
        <div className={styles.make}>
          <Select
            label={say('How it signs')}
            size="xs"
            data={STYLES}
            value={style}
            allowDeselect={false}
            onChange={value => setStyle(value as InletStyle)}
          />
          <Button
            size="xs"
            variant="default"
            loading={setUp.isPending}
            onClick={() => setUp.mutate(style, { onError: sayRefused })}
          >
            {say('Make an address')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        title={say('Receive no more webhooks?')}
        words={say('Address and secrets end at once. What is sent there is refused; our own looks go on.')}
        action={say('Receive no more')}
        mutation={revoke}
        send={() =>
          revoke.mutateAsync().then(() => {
            setUp.reset();
            rotate.reset();
            sayDone(say('The address has ended.'));
          })
        }
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function ReceivedLately({ connectionId }: { connectionId: string }) {
  const { data: received, error } = useReceived(connectionId);
  if (error && !received) return <ProblemNote error={error} />;
  if (!received) return null;
  return received.length === 0 ? (
    <p>{say('Nothing came in yet.')}</p>
  ) : (
    <ol className={styles.received} aria-label={say('What came in, latest first')}>
      {received.map(one => (
        <li key={`${one.at} ${one.outcome} ${one.messageId ?? one.reason ?? ''}`}>
          <time dateTime={one.at}>{inWords(one.at)}</time> {receivedInWords(one)}
        </li>
      ))}
    </ol>
  );
}
