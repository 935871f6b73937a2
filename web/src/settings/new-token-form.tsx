import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { CopyLine } from '../page/copy-line.js';
import { fieldWords } from '../server/refused.js';
import { type Scope, useMakeToken } from '../server/tokens.js';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { say, sayRich } from '../words/say.js';
import { SCOPE_WORDS } from './scope-words.js';
import styles from './section.module.css';

const ENDS = [
  { value: '30', label: say('After 30 days') },
  { value: '90', label: say('After 90 days') },
  { value: '365', label: say('After a year') },
  { value: '', label: say('Not by itself') },
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
          {sayRich('<b>{name} is made.</b> Copy the token now: it is kept hashed, and shown this once.', {
            name: make.variables.name,
            b: parts => <strong>{parts}</strong>,
          })}
        </p>
        <CopyLine text={make.data.token} label={say('new API token')} />
        <Button variant="default" onClick={() => make.reset()}>
          {say('Done')}
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
        label={say('Name')}
        description={say('What uses it, so that you know it again.')}
        error={fieldWords(make.error, 'name')}
        autoComplete="off"
        required
        withAsterisk={false}
        maxLength={120}
      />
      <Checkbox.Group
        label={say('What it may do')}
        value={scopes}
        onChange={setScopes}
        error={scopes.length === 0 && say('Choose one at least.')}
      >
        {SCOPE_WORDS.map(({ scope, name, means }) => (
          <Checkbox key={scope} value={scope} label={name} description={means} mt="xs" />
        ))}
      </Checkbox.Group>
      <Select
        label={say('It ends')}
        data={ENDS}
        value={days}
        allowDeselect={false}
        onChange={value => setDays(value ?? '')}
      />
      <FormProblem error={make.error} told={['name']} />
      <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>
        {say('Make token')}
      </Button>
    </form>
  );
}
