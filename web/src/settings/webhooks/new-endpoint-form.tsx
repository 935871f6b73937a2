import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type EventType, useAddEndpoint } from '../../server/webhook-endpoints.js';
import { valuesOf } from '../../sign-in/form-values.js';
import { atField, FormTrouble } from '../field-problem.js';
import styles from '../section.module.css';
import { SecretOnce } from './secret-once.js';
import { EVENTS } from './webhook-words.js';

export function NewEndpointForm({ onDone }: { onDone: () => void }) {
  const add = useAddEndpoint();
  const [types, setTypes] = useState<string[]>(EVENTS.map(({ value }) => value));

  if (add.data) {
    return (
      <SecretOnce secret={add.data.secret} name={add.data.name} onDone={onDone}>
        <strong>{add.data.name} is added.</strong> Copy its secret now: with it the receiver checks that a
        webhook is ours. It is shown this once.
      </SecretOnce>
    );
  }
  return (
    <form
      className={styles.form}
      aria-label="New endpoint"
      onSubmit={event => add.mutate({ ...valuesOf(event, 'name', 'url'), eventTypes: types as EventType[] })}
    >
      <TextInput
        name="name"
        label="Name"
        description="What receives it, so that you know it again."
        error={atField(add.error, 'name', 'The name')}
        autoComplete="off"
        required
        withAsterisk={false}
        maxLength={120}
      />
      <TextInput
        name="url"
        label="Address"
        placeholder="https://…"
        inputMode="url"
        error={atField(add.error, 'url', 'The address')}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <Checkbox.Group
        label="What it is told of"
        value={types}
        onChange={setTypes}
        error={types.length === 0 && 'Choose one at least.'}
      >
        {EVENTS.map(({ value, label, means }) => (
          <Checkbox key={value} value={value} label={label} description={means} mt="xs" />
        ))}
      </Checkbox.Group>
      <FormTrouble error={add.error} told={['name', 'url']} />
      <Group gap="xs">
        <Button type="submit" loading={add.isPending} disabled={types.length === 0}>
          Add
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
