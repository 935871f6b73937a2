import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CopyLine } from '../../page/copy-line.js';
import { type Channel, type Severity, useAddChannel, type Whose } from '../../server/channels.js';
import { fieldWords } from '../../server/refused.js';
import { FormProblem } from '../../sign-in/form-problem.js';
import { valuesOf } from '../../sign-in/form-values.js';
import { say, sayRich } from '../../words/say.js';
import styles from '../section.module.css';
import { KIND_NAMES, SEVERITIES } from './channel-words.js';

type Kind = Channel['kind'];

const KINDS = (Object.keys(KIND_NAMES) as Kind[]).map(value => ({ value, label: KIND_NAMES[value] }));

interface Props {
  readonly of: Whose;
  readonly onDone: () => void;
}

/** A place to be told: its kind, its address, and how much must matter. */
export function NewChannelForm({ of, onDone }: Props) {
  const add = useAddChannel();
  const [kind, setKind] = useState<Kind>('email');
  const [severities, setSeverities] = useState<string[]>(['urgent', 'important']);

  if (add.data?.secret) {
    return (
      <div className={styles.once} role="status">
        <p>
          {sayRich(
            '<b>{name} is added.</b> Copy its secret now: with it the receiver checks that a message is ours. It is shown this once.',
            { name: add.data.name, b: parts => <strong>{parts}</strong> },
          )}
        </p>
        <CopyLine text={add.data.secret} label={say('secret of {name}', { name: add.data.name })} />
        <Button variant="default" onClick={onDone}>
          {say('Done')}
        </Button>
      </div>
    );
  }

  const save = (event: FormEvent<HTMLFormElement>) => {
    const { name, address } = valuesOf(event, 'name', 'address');
    const common = { of, name: name.trim() || KIND_NAMES[kind], severities: severities as Severity[] };
    const body =
      kind === 'email'
        ? { ...common, kind, ...(address ? { email: address } : {}) }
        : { ...common, kind, url: address };
    add.mutate(body, { onSuccess: made => !made.secret && onDone() });
  };

  return (
    <form className={styles.form} onSubmit={save} aria-label={say('New channel')}>
      <Select
        label={say('Kind')}
        data={KINDS}
        value={kind}
        allowDeselect={false}
        onChange={value => {
          setKind(value as Kind);
          add.reset();
        }}
      />
      <TextInput
        name="name"
        label={say('Name')}
        description={say('So that you know it again.')}
        placeholder={KIND_NAMES[kind]}
        error={fieldWords(add.error, 'name')}
        autoComplete="off"
        maxLength={120}
      />
      {kind === 'email' ? (
        <TextInput
          key="email"
          name="address"
          type="email"
          label={say('E-mail address')}
          description={
            of === 'me'
              ? say('Leave it empty for the address of your account. Any other gets a code first.')
              : say('It gets a code first, which proves that the address is meant.')
          }
          error={fieldWords(add.error, 'email')}
          autoComplete="off"
          required={of === 'organization'}
          withAsterisk={false}
        />
      ) : (
        <TextInput
          key="url"
          name="address"
          label={kind === 'slack' ? say('Incoming webhook of Slack') : say('Address')}
          description={
            kind === 'slack'
              ? say(
                  'In Slack: Apps, Incoming Webhooks, Add to Slack. It begins with https://hooks.slack.com/.',
                )
              : say('Where a program of yours takes messages, signed as Standard Webhooks say.')
          }
          placeholder={say('https://…')}
          inputMode="url"
          error={fieldWords(add.error, 'url')}
          autoComplete="off"
          required
          withAsterisk={false}
        />
      )}
      <Checkbox.Group
        label={say('What is sent there')}
        value={severities}
        onChange={setSeverities}
        error={severities.length === 0 && say('Choose one at least.')}
      >
        {SEVERITIES.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} mt="xs" />
        ))}
      </Checkbox.Group>
      <FormProblem error={add.error} told={['name', 'email', 'url']} />
      <Group gap="xs">
        <Button type="submit" loading={add.isPending} disabled={severities.length === 0}>
          {say('Add')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {say('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
