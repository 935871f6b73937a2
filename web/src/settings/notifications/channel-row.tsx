import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../page/confirm-dialog.js';
import { sayRefused } from '../../page/said.js';
import { type Channel, type Severity, useChangeChannel, useRemoveChannel } from '../../server/channels.js';
import { ago, ahead } from '../../time/ago.js';
import { useNow } from '../../time/now.js';
import { say } from '../../words/say.js';
import styles from '../section.module.css';
import { KIND_NAMES, placeOf, SEVERITIES, severitiesInWords, whyOf } from './channel-words.js';
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
            {state === 'unproved' ? say('Waits for its code') : say('Disabled')}
          </em>
        )}
        <span>
          {KIND_NAMES[kind]} · {placeOf(channel)} · {severitiesInWords(channel.severities)} ·{' '}
          {sentAt ? say('last message {when}', { when: ago(sentAt, now) }) : say('no message yet')}
        </span>
        {channel.disabledReason === 'gone' && (
          <span className={own.trouble}>
            {say('The receiver said that this address takes nothing any more.')}
          </span>
        )}
        {problem && enabled && (
          <span className={own.trouble}>
            {whyOf(problem)}{' '}
            {failing && ` ${say('We try again {soon}.', { soon: ahead(failing.retryAt, now) })}`}
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
          aria-label={say('What is sent to {name}', { name })}
          onClick={() => setChoosing(!choosing)}
        >
          {say('What is sent')}
        </Button>
        {state !== 'unproved' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={enabled ? say('Disable {name}', { name }) : say('Enable {name}', { name })}
            loading={change.isPending}
            onClick={() => change.mutate({ enabled: !enabled }, { onError: sayRefused })}
          >
            {enabled ? say('Disable') : say('Enable')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={say('Remove {name}', { name })}
          onClick={() => setRemoving(true)}
        >
          {say('Remove')}
        </Button>
      </div>
      {choosing && (
        <Checkbox.Group
          label={say('What is sent to {name}', { name })}
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
        title={say('Remove {name}?', { name })}
        words={say('Its address and secret are deleted, and what waits to be told there is not told.')}
        action={say('Remove')}
        mutation={remove}
        send={() => remove.mutateAsync()}
        onClose={() => setRemoving(false)}
      />
    </li>
  );
}
