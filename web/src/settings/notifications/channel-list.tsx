import { Button } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '../../page/problem-note.js';
import { useChannels, type Whose } from '../../server/channels.js';
import { say } from '../../words/say.js';
import { RowsLoading, Section } from '../section.js';
import styles from '../section.module.css';
import { ChannelRow } from './channel-row.js';
import { NewChannelForm } from './new-channel-form.js';
import own from './notifications.module.css';

interface Props {
  readonly of: Whose;
  readonly title: string;
  readonly words: string;
}

/** Where somebody is told, and the way to add a place. */
export function ChannelList({ of, title, words }: Props) {
  const { data, error, failureReason } = useChannels();
  const [adding, setAdding] = useState(false);
  const problem = error ?? failureReason;
  const channels = data?.filter(channel => channel.of === of);
  return (
    <Section title={title} words={words}>
      {channels && channels.length > 0 ? (
        <ul className={styles.rows}>
          {channels.map(channel => (
            <ChannelRow key={channel.id} channel={channel} />
          ))}
        </ul>
      ) : channels ? (
        <p className={styles.empty}>
          {of === 'me'
            ? say('None yet: you hear of nothing while this page is closed.')
            : say('None yet. One for the team, such as a Slack channel, is seen by whoever is on duty.')}
        </p>
      ) : problem ? (
        <ProblemNote error={problem} />
      ) : (
        <RowsLoading />
      )}
      {channels &&
        (adding ? (
          <div className={own.added}>
            <h3>{say('New channel')}</h3>
            <NewChannelForm of={of} onDone={() => setAdding(false)} />
          </div>
        ) : (
          <Button mt="md" variant="default" onClick={() => setAdding(true)}>
            {say('Add a channel')}
          </Button>
        ))}
    </Section>
  );
}
