import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CopyLine } from '../../page/copy-line.js';
import { type Channel, type Severity, useAddChannel, type Whose } from '../../server/channels.js';
import { valuesOf } from '../../sign-in/form-values.js';
import { atField, FormTrouble } from '../field-problem.js';
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
          <strong>{add.data.name} is added.</strong> Copy its secret now: with it the receiver checks that a
          message is ours. It is shown this once.
        </p>
        <CopyLine text={add.data.secret} label={`secret of ${add.data.name}`} />
        <Button variant="default" onClick={onDone}>
          Done
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
    <form className={styles.form} onSubmit={save} aria-label="New channel">
      <Select
        label="Kind"
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
        label="Name"
        description="So that you know it again."
        placeholder={KIND_NAMES[kind]}
        error={atField(add.error, 'name', 'The name')}
        autoComplete="off"
        maxLength={120}
      />
      {kind === 'email' ? (
        <TextInput
          key="email"
          name="address"
          type="email"
          label="E-mail address"
          description={
            of === 'me'
              ? 'Leave it empty for the address of your account. Any other gets a code first.'
              : 'It gets a code first, which proves that the address is meant.'
          }
          error={atField(add.error, 'email', 'The address')}
          autoComplete="off"
          required={of === 'organization'}
          withAsterisk={false}
        />
      ) : (
        <TextInput
          key="url"
          name="address"
          label={kind === 'slack' ? 'Incoming webhook of Slack' : 'Address'}
          description={
            kind === 'slack'
              ? 'In Slack: Apps, Incoming Webhooks, Add to Slack. It begins with https://hooks.slack.com/.'
              : 'Where a program of yours takes messages, signed as Standard Webhooks say.'
          }
          placeholder="https://…"
          inputMode="url"
          error={atField(add.error, 'url', 'The address')}
          autoComplete="off"
          required
          withAsterisk={false}
        />
      )}
      <Checkbox.Group
        label="What is sent there"
        value={severities}
        onChange={setSeverities}
        error={severities.length === 0 && 'Choose one at least.'}
      >
        {SEVERITIES.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} mt="xs" />
        ))}
      </Checkbox.Group>
      <FormTrouble error={add.error} told={['name', 'email', 'url']} />
      <Group gap="xs">
        <Button type="submit" loading={add.isPending} disabled={severities.length === 0}>
          Add
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
