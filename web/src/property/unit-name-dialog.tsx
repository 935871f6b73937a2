import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import { say } from '../words/say.js';

interface Props {
  readonly title: string;
  readonly words?: string;
  readonly name: string;
  readonly action: string;
  readonly mutation: { readonly isPending: boolean; readonly error: unknown };
  readonly send: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for the name of a unit, new or known. */
export function UnitNameDialog({ title, words, name: before, action, mutation, send, onClose }: Props) {
  const [name, setName] = useState(before);
  const save = (event: FormEvent) => {
    event.preventDefault();
    // A refusal stays on the screen; the dialog closes on success alone.
    if (name.trim() !== '') void send(name.trim()).then(onClose, () => undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': say('Close') }}
      centered
      radius="lg"
    >
      <form onSubmit={save} noValidate>
        {words && (
          <Text size="sm" c="dimmed" mb="md">
            {words}
          </Text>
        )}
        <TextInput
          label={say('Name of the unit')}
          placeholder={say('Garden room')}
          value={name}
          maxLength={120}
          onChange={event => setName(event.currentTarget.value)}
          data-autofocus
        />
        {mutation.error ? <ProblemNote error={mutation.error} /> : null}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button type="submit" loading={mutation.isPending} disabled={name.trim() === ''}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
