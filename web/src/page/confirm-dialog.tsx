import { Button, Group, Modal, Text } from '@mantine/core';
import { say } from '../words/say.js';
import { ProblemNote } from './problem-note.js';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly words: string;
  readonly action: string;
  readonly mutation: { readonly isPending: boolean; readonly error: unknown };
  readonly send: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before something that is not undone by one more click. */
export const ConfirmDialog = ({ opened, title, words, action, mutation, send, onClose }: Props) => (
  <Modal opened={opened} onClose={onClose} title={title} centered radius="lg">
    <Text size="sm" c="dimmed">
      {words}
    </Text>
    {mutation.error ? <ProblemNote error={mutation.error} /> : null}
    <Group justify="flex-end" mt="lg" gap="xs">
      <Button variant="default" onClick={onClose}>
        {say('Cancel')}
      </Button>
      {/* A refusal stays on the screen; the dialog closes on success alone. */}
      <Button
        color="red.8"
        loading={mutation.isPending}
        onClick={() => void send().then(onClose, () => undefined)}
      >
        {action}
      </Button>
    </Group>
  </Modal>
);
