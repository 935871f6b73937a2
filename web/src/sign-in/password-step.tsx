import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useLocation } from 'react-router-dom';
import { useOpenId, useSignIn } from '../server/sign-in.js';
import { say } from '../words/say.js';
import { Entrance } from './entrance.js';
import styles from './entrance.module.css';
import { FormProblem } from './form-problem.js';
import { valuesOf } from './form-values.js';
import { OpenIdRefusal } from './open-id-refusal.js';
import { keepPlaceToReturnTo } from './return.js';

interface Props {
  readonly openId: boolean;
  /** Where to go on afterwards. */
  readonly to: string;
  /** Why the OpenID provider, or the way back from it, did not sign in. */
  readonly said: string | null;
  readonly onDone: () => void;
  readonly onSecondStep: () => void;
  readonly onForgot: () => void;
}

export function PasswordStep({ openId, to, said, onDone, onSecondStep, onForgot }: Props) {
  const signIn = useSignIn();
  const provider = useOpenId();
  const { state } = useLocation() as { state: { email?: string } | null };
  return (
    <Entrance
      title={say('Sign in')}
      words={to === '/invitation' && say('Then you can accept the invitation.')}
    >
      {said && !signIn.error && <OpenIdRefusal code={said} />}
      <form
        className={styles.form}
        onSubmit={event =>
          signIn.mutate(valuesOf(event, 'email', 'password'), {
            onSuccess: ({ next }) => (next === 'second_step' ? onSecondStep() : onDone()),
          })
        }
      >
        <TextInput
          name="email"
          type="email"
          label={say('E-mail address')}
          autoComplete="username"
          defaultValue={state?.email}
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordInput
          name="password"
          label={say('Password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <FormProblem error={signIn.error} />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {say('Sign in')}
        </Button>
      </form>
      {openId && (
        <>
          <div className={styles.other}>{say('or')}</div>
          <Button
            fullWidth
            size="md"
            variant="default"
            leftSection={<IconKey size={18} />}
            loading={provider.isPending || provider.isSuccess}
            onClick={() => {
              keepPlaceToReturnTo(to);
              provider.mutate();
            }}
          >
            {say('Sign in with OpenID')}
          </Button>
          <FormProblem error={provider.error} />
        </>
      )}
      <div className={styles.links}>
        <Anchor component="button" type="button" size="sm" onClick={onForgot}>
          {say('Forgot your password?')}
        </Anchor>
      </div>
    </Entrance>
  );
}
