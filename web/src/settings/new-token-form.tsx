import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { CopyLine } from '../page/copy-line.js';
import { fieldWords } from '../server/refused.js';
import { type Scope, useMakeToken } from '../server/tokens.js';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { SCOPE_WORDS } from './scope-words.js';
import styles from './section.module.css';

const ENDS = [
  { value: '30', label: 'After 30 days' },
  { value: '90', label: 'After 90 days' },
  { value: '365', label: 'After a year' },
  { value: '', label: 'Not by itself' },
];

export function NewTokenForm() {
  const make = useMakeToken();
  const [scopes, setScopes] = useState<string[]>(['read']);
  const [days, setDays] = useState('365');
  const form = useRef<HTMLFormElement>(null);

  if (make.data) {
    return (
      <div className={styles.once} role="status">
        <p>
          <strong>{make.variables.name} is made.</strong> Copy the token now: it is kept hashed, and shown
          this once.
        </p>
        <CopyLine text={make.data.token} label="new API token" />
        <Button variant="default" onClick={() => make.reset()}>
          Done
        </Button>
      </div>
    );
  }
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={event =>
        make.mutate({
          ...valuesOf(event, 'name'),
          scopes: scopes as Scope[],
          ...(days ? { expiresInDays: Number(days) } : {}),
        })
      }
    >
      <TextInput
        name="name"
        label="Name"
        description="What uses it, so that you know it again."
        error={fieldWords(make.error, 'name', 'The name')}
        autoComplete="off"
        required
        withAsterisk={false}
        maxLength={120}
      />
      <Checkbox.Group
        label="What it may do"
        value={scopes}
        onChange={setScopes}
        error={scopes.length === 0 && 'Choose one at least.'}
      >
        {SCOPE_WORDS.map(({ scope, name, means }) => (
          <Checkbox key={scope} value={scope} label={name} description={means} mt="xs" />
        ))}
      </Checkbox.Group>
      <Select
        label="It ends"
        data={ENDS}
        value={days}
        allowDeselect={false}
        onChange={value => setDays(value ?? '')}
      />
      <FormProblem error={make.error} />
      <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
        Make token
      </Button>
    </form>
  );
}
