import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LinkPreview } from '../link/link-preview.js';
import { ProblemNote } from '../page/problem-note.js';
import { useReplaceLink } from '../server/connections.js';
import type { Feed, Platform } from '../server/shapes.js';
import { say } from '../words/say.js';

const LINK_BEGINS = 'https://';

interface Props {
  readonly feed: Feed;
  readonly platform: Platform;
  readonly timezone: string;
  readonly onDone: () => void;
}

export function ReplaceLink({ feed, platform, timezone, onDone }: Props) {
  const [url, setUrl] = useState('');
  const replace = useReplaceLink();
  const save = (event: FormEvent) => {
    event.preventDefault();
    replace.mutate({ feedId: feed.id, url: url.trim() }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={save}>
      <TextInput
        mt="sm"
        label={say('New calendar link')}
        description={say('What is believed so far is kept, and compared with its first answer.')}
        placeholder={LINK_BEGINS}
        type="url"
        autoComplete="off"
        value={url}
        onChange={event => setUrl(event.currentTarget.value)}
        data-autofocus
      />
      <LinkPreview url={url.trim()} meant={{ timezone, platform, unitId: feed.unitId, feedId: feed.id }} />
      {replace.error && <ProblemNote error={replace.error} />}
      <Group gap="xs" mt="sm">
        <Button type="submit" size="xs" loading={replace.isPending} disabled={url.trim() === ''}>
          {say('Save link')}
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          {say('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
