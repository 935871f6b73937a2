import { Button } from '@mantine/core';
import { sayRefused } from '../../page/said.js';
import { type Channel, useOutcome, useTestChannel } from '../../server/channels.js';
import { say } from '../../words/say.js';
import { outcomeOf } from './channel-words.js';
import own from './notifications.module.css';

/** Sends a test message, and says what became of it. */
export function SendTest({ channel }: { channel: Channel }) {
  const test = useTestChannel(channel.id);
  const { data } = useOutcome(channel, test.data);
  const sent = data ?? test.data;
  const outcome = sent && outcomeOf(sent);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={say('Send a test to {name}', { name: channel.name })}
        loading={test.isPending}
        onClick={() => test.mutate(undefined, { onError: sayRefused })}
      >
        {say('Send a test')}
      </Button>
      <span className={own.outcome} role="status" data-tone={outcome?.tone}>
        {outcome && (sent.state === 'sent' ? say('The test was sent.') : outcome.words)}
      </span>
    </>
  );
}
