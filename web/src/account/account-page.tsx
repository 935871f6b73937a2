import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import { sayDone } from '../page/said.js';
import { useChangePassword, useMe, useRename } from '../server/me.js';
import { fieldWords, isRefusedAs } from '../server/refused.js';
import { RowsLoading, Section, SettingsPage } from '../settings/section.js';
import styles from '../settings/section.module.css';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { NewPassword } from '../sign-in/new-password.js';
import { say } from '../words/say.js';
import { OpenSessions } from './open-sessions.js';
import { TwoFactorSection } from './two-factor-section.js';

/** What belongs to the person, whichever organization they act for. */
export function AccountPage() {
  const { data: me, error, failureReason } = useMe();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('My account')}>
      {me ? (
        <>
          <OwnName name={me.name} email={me.email} />
          {me.hasPassword && (
            <>
              <OwnPassword />
              <TwoFactorSection on={me.twoFactor} />
            </>
          )}
        </>
      ) : (
        <Section title={say('Name')}>{problem ? <ProblemNote error={problem} /> : <RowsLoading />}</Section>
      )}
      <OpenSessions />
    </SettingsPage>
  );
}

function OwnName({ name, email }: { name: string; email: string }) {
  const rename = useRename();
  return (
    <Section title={say('Name')} words={say('You sign in as {email}.', { email })}>
      <form
        className={styles.form}
        onSubmit={event =>
          rename.mutate(valuesOf(event, 'name'), { onSuccess: () => sayDone(say('Your name is changed.')) })
        }
      >
        <TextInput
          name="name"
          label={say('Your name')}
          defaultValue={name}
          error={fieldWords(rename.error, 'name')}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={120}
        />
        <FormProblem error={rename.error} told={['name']} />
        <Button type="submit" loading={rename.isPending}>
          {say('Save')}
        </Button>
      </form>
    </Section>
  );
}

function OwnPassword() {
  const change = useChangePassword();
  const form = useRef<HTMLFormElement>(null);
  const wrong = isRefusedAs(change.error, 'sign_in_failed');
  return (
    <Section title={say('Password')} words={say('A new password ends your sessions everywhere else.')}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={event =>
          change.mutate(valuesOf(event, 'current', 'password'), {
            onSuccess: () => {
              form.current?.reset();
              sayDone(say('Your new password is set. You are signed out everywhere else.'));
            },
          })
        }
      >
        <PasswordInput
          name="current"
          label={say('Current password')}
          error={wrong && say('This is not your password.')}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <NewPassword label={say('New password')} error={change.error} />
        {!wrong && <FormProblem error={change.error} told={['password']} />}
        <Button type="submit" loading={change.isPending}>
          {say('Change password')}
        </Button>
      </form>
    </Section>
  );
}
