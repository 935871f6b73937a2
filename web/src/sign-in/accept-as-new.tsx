import { Button, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { fieldWords } from '../server/refused.js';
import { useAccept, useOpenId } from '../server/sign-in.js';
import { say } from '../words/say.js';
import styles from './entrance.module.css';
import { FormProblem } from './form-problem.js';
import { valuesOf } from './form-values.js';
import { forgetLinkSecret } from './link-secret.js';
import { NewPassword } from './new-password.js';

interface Props {
  readonly token: string;
  readonly email: string;
  readonly openId: boolean;
  readonly onDone: () => void;
}

/** Nobody has this address yet: a name and a password make an account, or a name and the OpenID provider. */
export function AcceptAsNew({ token, email, openId, onDone }: Props) {
  const accept = useAccept();
  const provider = useOpenId();
  const name = useRef<HTMLInputElement>(null);

  const acceptByOpenId = () => {
    if (!name.current?.reportValidity()) return;
    accept.mutate(
      { token, name: name.current.value },
      {
        onSuccess: () => {
          forgetLinkSecret('/invitation');
          provider.mutate();
        },
      },
    );
  };
  const busy = accept.isPending || provider.isPending || provider.isSuccess;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={event =>
          accept.mutate({ token, ...valuesOf(event, 'name', 'password') }, { onSuccess: onDone })
        }
      >
        {/* A password manager keeps the new password under this. */}
        <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
        <TextInput
          ref={name}
          name="name"
          label={say('Your name')}
          error={fieldWords(accept.error, 'name')}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={120}
          autoFocus
        />
        <NewPassword error={accept.error} />
        <FormProblem error={accept.error ?? provider.error} told={['name', 'password']} />
        <Button type="submit" size="md" loading={busy}>
          {say('Join')}
        </Button>
      </form>
      {openId && (
        <>
          <div className={styles.other}>{say('or, without a password')}</div>
          <Button fullWidth size="md" variant="default" disabled={busy} onClick={acceptByOpenId}>
            {say('Join with OpenID')}
          </Button>
        </>
      )}
    </>
  );
}
