import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../page/confirm-dialog.js';
import { sayRefused } from '../../page/said.js';
import { type Channel, type Severity, useChangeChannel, useRemoveChannel } from '../../server/channels.js';
import { ago, ahead } from '../../time/ago.js';
import { useNow } from '../../time/now.js';
import styles from '../section.module.css';
import { KIND_NAMES, placeOf, SEVERITIES, severitiesInWords } from './channel-words.js';
import own from './notifications.module.css';
import { ProveChannel } from './prove-channel.js';
import { SendTest } from './send-test.js';

export function ChannelRow({ channel }: { channel: Channel }) {
  const now = useNow();
  const change = useChangeChannel(channel.id);
  const remove = useRemoveChannel(channel.id);
  const [removing, setRemoving] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const { name, kind, state, failing, problem, sentAt } = channel;
  const enabled = state === 'enabled';
  return (
    <li className={own.channel}>
      <div className={styles.what}>
        <strong>{name}</strong>
        {!enabled && (
          <em className={styles.mark} data-tone={state === 'unproved' ? 'wait' : undefined}>
            {state === 'unproved' ? 'Waits for its code' : 'Disabled'}
          </em>
        )}
        <span>
          {KIND_NAMES[kind]} · {placeOf(channel)} · {severitiesInWords(channel.severities)} ·{' '}
          {sentAt ? `last message ${ago(sentAt, now)}` : 'no message yet'}
        </span>
        {channel.disabledReason === 'gone' && (
          <span className={own.trouble}>The receiver said that this address takes nothing any more.</span>
        )}
        {problem && enabled && (
          <span className={own.trouble}>
            {problem.says}
            {failing && ` We try again ${ahead(failing.retryAt, now)}.`}
          </span>
        )}
      </div>
      {state === 'unproved' && <ProveChannel channel={channel} />}
      <div className={own.deeds}>
        {enabled && <SendTest channel={channel} />}
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-expanded={choosing}
          aria-label={`What is sent to ${name}`}
          onClick={() => setChoosing(!choosing)}
        >
          What is sent
        </Button>
        {state !== 'unproved' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`${enabled ? 'Disable' : 'Enable'} ${name}`}
            loading={change.isPending}
            onClick={() => change.mutate({ enabled: !enabled }, { onError: sayRefused })}
          >
            {enabled ? 'Disable' : 'Enable'}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={`Remove ${name}`}
          onClick={() => setRemoving(true)}
        >
          Remove
        </Button>
      </div>
      {choosing && (
        <Checkbox.Group
          label={`What is sent to ${name}`}
          value={[...channel.severities]}
          onChange={chosen =>
            chosen.length > 0 && change.mutate({ severities: chosen as Severity[] }, { onError: sayRefused })
          }
        >
          {SEVERITIES.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} mt="xs" disabled={change.isPending} />
          ))}
        </Checkbox.Group>
      )}
      <ConfirmDialog
        opened={removing}
        title={`Remove ${name}?`}
        words="Its address and secret are deleted, and what waits to be told there is not told."
        action="Remove"
        mutation={remove}
        send={() => remove.mutateAsync()}
        onClose={() => setRemoving(false)}
      />
    </li>
  );
}
