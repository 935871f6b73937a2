import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LinkPreview } from '../link/link-preview.js';
import { ProblemNote } from '../page/problem-note.js';
import { useReplaceLink } from '../server/connections.js';
import type { Feed } from '../server/shapes.js';

interface Props {
  readonly feed: Feed;
  readonly timezone: string;
  readonly onDone: () => void;
}

export function ReplaceLink({ feed, timezone, onDone }: Props) {
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
        label="New calendar link"
        placeholder="https://"
        type="url"
        autoComplete="off"
        value={url}
        onChange={event => setUrl(event.currentTarget.value)}
        data-autofocus
      />
      <LinkPreview url={url.trim()} timezone={timezone} />
      {replace.error && <ProblemNote error={replace.error} />}
      <Group gap="xs" mt="sm">
        <Button type="submit" size="xs" loading={replace.isPending} disabled={url.trim() === ''}>
          Save link
        </Button>
        <Button variant="default" size="xs" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
