import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldWords } from '../../server/refused.js';
import { type EventType, useAddEndpoint } from '../../server/webhook-endpoints.js';
import { FormProblem } from '../../sign-in/form-problem.js';
import { valuesOf } from '../../sign-in/form-values.js';
import { say, sayRich } from '../../words/say.js';
import styles from '../section.module.css';
import { SecretOnce } from './secret-once.js';
import { EVENTS } from './webhook-words.js';

export function NewEndpointForm({ onDone }: { onDone: () => void }) {
  const add = useAddEndpoint();
  const [types, setTypes] = useState<string[]>(EVENTS.map(({ value }) => value));

  if (add.data) {
    return (
      <SecretOnce secret={add.data.secret} name={add.data.name} onDone={onDone}>
        {sayRich(
          '<b>{name} is added.</b> Copy its secret now: with it the receiver checks that a webhook is ours. It is shown this once.',
          { name: add.data.name, b: parts => <strong>{parts}</strong> },
        )}
      </SecretOnce>
    );
  }
  return (
    <form
      className={styles.form}
      aria-label={say('New endpoint')}
      onSubmit={event => add.mutate({ ...valuesOf(event, 'name', 'url'), eventTypes: types as EventType[] })}
    >
      <TextInput
        name="name"
        label={say('Name')}
        description={say('What receives it, so that you know it again.')}
        error={fieldWords(add.error, 'name')}
        autoComplete="off"
        required
        withAsterisk={false}
        maxLength={120}
      />
      <TextInput
        name="url"
        label={say('Address')}
        placeholder={say('https://…')}
        inputMode="url"
        error={fieldWords(add.error, 'url')}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <Checkbox.Group
        label={say('What it is told of')}
        value={types}
        onChange={setTypes}
        error={types.length === 0 && say('Choose one at least.')}
      >
        {EVENTS.map(({ value, label, means }) => (
          <Checkbox key={value} value={value} label={label} description={means} mt="xs" />
        ))}
      </Checkbox.Group>
      <FormProblem error={add.error} told={['name', 'url']} />
      <Group gap="xs">
        <Button type="submit" loading={add.isPending} disabled={types.length === 0}>
          {say('Add')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {say('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
