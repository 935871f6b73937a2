import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSecondStep } from '../server/sign-in.js';
import { say } from '../words/say.js';
import { Entrance } from './entrance.js';
import styles from './entrance.module.css';
import { FormProblem } from './form-problem.js';
import { valuesOf } from './form-values.js';

/** The code of the authenticator app, or one of the backup codes. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const send = useSecondStep();
  const [backup, setBackup] = useState(false);
  return (
    <Entrance
      title={say('One more step')}
      words={
        backup
          ? say('Type one of the backup codes that you wrote down. Each opens once.')
          : say('Type the six digits that your authenticator app shows now.')
      }
    >
      <form
        className={styles.form}
        onSubmit={event => {
          const { code } = valuesOf(event, 'code');
          send.mutate({ code: backup ? code.trim() : code.replaceAll(/\s/g, '') }, { onSuccess: onDone });
        }}
      >
        <TextInput
          key={String(backup)}
          name="code"
          label={backup ? say('Backup code') : say('Code')}
          inputMode={backup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          minLength={6}
          maxLength={32}
          required
          withAsterisk={false}
          autoFocus
        />
        <FormProblem error={send.error} />
        <Button type="submit" size="md" loading={send.isPending}>
          {say('Sign in')}
        </Button>
      </form>
      <div className={styles.links} style={{ justifyContent: 'space-between' }}>
        <Anchor component="button" type="button" size="sm" onClick={onBack}>
          {say('Back')}
        </Anchor>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            send.reset();
            setBackup(!backup);
          }}
        >
          {backup ? say('Use the authenticator app') : say('Use a backup code')}
        </Anchor>
      </div>
    </Entrance>
  );
}
