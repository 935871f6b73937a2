import { Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { sayDone } from '../page/said.js';
import { useBeginTwoFactor, useEndTwoFactor } from '../server/me.js';
import { isRefusedAs } from '../server/refused.js';
import { Section } from '../settings/section.js';
import styles from '../settings/section.module.css';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { say } from '../words/say.js';
import { BackupCodes } from './backup-codes.js';
import { ScanStep } from './scan-step.js';

type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'password' }
  | { readonly kind: 'scan'; readonly uri: string; readonly backupCodes: readonly string[] }
  | { readonly kind: 'codes'; readonly backupCodes: readonly string[] };

/** rest -> password -> scan -> codes -> rest, on; and from on by the password back to off. */
export function TwoFactorSection({ on }: { on: boolean }) {
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const begin = useBeginTwoFactor();
  const end = useEndTwoFactor();
  const rest = () => setStep({ kind: 'rest' });
  const words = on
    ? say('On: signing in asks for a code of your app.')
    : say(
        'Off. With it, a password alone does not open your account: signing in also asks for a code of an app on your phone.',
      );

  return (
    <Section
      title={say('Authenticator app')}
      words={step.kind === 'rest' || step.kind === 'password' ? words : undefined}
    >
      {step.kind === 'rest' && (
        <Button mt="md" variant={on ? 'default' : 'filled'} onClick={() => setStep({ kind: 'password' })}>
          {on ? say('Turn off') : say('Set up')}
        </Button>
      )}
      {step.kind === 'password' && on && (
        <PasswordForm
          action={say('Turn off')}
          mutation={end}
          send={password =>
            end.mutate(
              { password },
              {
                onSuccess: () => {
                  rest();
                  sayDone(say('The authenticator app is off.'));
                },
              },
            )
          }
          onCancel={rest}
        />
      )}
      {step.kind === 'password' && !on && (
        <PasswordForm
          action={say('Go on')}
          mutation={begin}
          send={password =>
            begin.mutate({ password }, { onSuccess: begun => setStep({ kind: 'scan', ...begun }) })
          }
          onCancel={rest}
        />
      )}
      {step.kind === 'scan' && (
        <ScanStep
          uri={step.uri}
          onConfirmed={() => setStep({ kind: 'codes', backupCodes: step.backupCodes })}
          onCancel={rest}
        />
      )}
      {step.kind === 'codes' && <BackupCodes codes={step.backupCodes} onDone={rest} />}
    </Section>
  );
}

interface PasswordFormProps {
  readonly action: string;
  readonly mutation: { readonly isPending: boolean; readonly error: unknown };
  readonly send: (password: string) => void;
  readonly onCancel: () => void;
}

function PasswordForm({ action, mutation, send, onCancel }: PasswordFormProps) {
  const wrong = isRefusedAs(mutation.error, 'sign_in_failed');
  return (
    <form className={styles.form} onSubmit={event => send(valuesOf(event, 'password').password)}>
      <PasswordInput
        name="password"
        label={say('Your password')}
        error={wrong && say('This is not your password.')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        autoFocus
      />
      {!wrong && <FormProblem error={mutation.error} />}
      <Group gap="xs">
        <Button type="submit" loading={mutation.isPending}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
