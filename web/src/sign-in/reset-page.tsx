import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { isRefusedAs } from '../server/refused.js';
import { useReset } from '../server/sign-in.js';
import { say } from '../words/say.js';
import { Entrance } from './entrance.js';
import styles from './entrance.module.css';
import { FormProblem } from './form-problem.js';
import { valuesOf } from './form-values.js';
import { forgetLinkSecret, linkSecret } from './link-secret.js';
import { NewPassword } from './new-password.js';

/** A new password, by the link of a letter. */
export function ResetPage() {
  const [token] = useState(() => linkSecret('/reset-password'));
  const reset = useReset();
  if (reset.isSuccess) {
    return (
      <Entrance
        title={say('Your new password is set')}
        words={say('You were signed out everywhere. Sign in with it.')}
      >
        <ToSignIn />
      </Entrance>
    );
  }
  if (!token || isRefusedAs(reset.error, 'link_dead')) {
    return (
      <Entrance
        title={say('This link no longer works')}
        words={say(
          'It was used already, or is older than an hour. On the sign-in page, “Forgot your password?” makes a new one.',
        )}
      >
        <ToSignIn />
      </Entrance>
    );
  }
  return (
    <Entrance title={say('Set a new password')} words={say('You will be signed out everywhere.')}>
      <form
        className={styles.form}
        onSubmit={event =>
          reset.mutate(
            { token, ...valuesOf(event, 'password') },
            { onSuccess: () => forgetLinkSecret('/reset-password') },
          )
        }
      >
        <NewPassword label={say('New password')} error={reset.error} />
        <FormProblem error={reset.error} told={['password']} />
        <Button type="submit" size="md" loading={reset.isPending}>
          {say('Set the password')}
        </Button>
      </form>
    </Entrance>
  );
}

const ToSignIn = () => (
  <div className={styles.form}>
    <Button component={Link} to="/sign-in" replace size="md">
      {say('Sign in')}
    </Button>
  </div>
);
