import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import { isRefusedAs } from '../server/refused.js';
import { useAccept, useSignOut } from '../server/sign-in.js';
import { say } from '../words/say.js';
import styles from './entrance.module.css';
import { FormProblem } from './form-problem.js';

interface Props {
  readonly token: string;
  readonly email: string;
  readonly onDone: () => void;
}

/** There is an account with this address: whoever holds the link must be signed in with it. */
export function AcceptAsKnown({ token, email, onDone }: Props) {
  const accept = useAccept();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const toSignIn = () => void navigate('/sign-in', { state: { to: '/invitation', email } });
  const asAnother = isRefusedAs(accept.error, 'sign_in_to_accept', 'link_for_another');
  return (
    <div className={styles.form}>
      {asAnother ? (
        <>
          <p className={styles.aside} role="alert">
            {say('In this browser you are signed in with another address.')}
          </p>
          <Button
            size="md"
            loading={signOut.isPending}
            onClick={() => signOut.mutate(undefined, { onSuccess: toSignIn })}
          >
            {say('Sign in with this one')}
          </Button>
        </>
      ) : (
        <>
          {!isRefusedAs(accept.error, 'sign_in_needed') && <FormProblem error={accept.error} />}
          <Button
            size="md"
            loading={accept.isPending}
            onClick={() =>
              accept.mutate(
                { token },
                {
                  onSuccess: onDone,
                  onError: error => {
                    if (isRefusedAs(error, 'sign_in_needed')) toSignIn();
                  },
                },
              )
            }
          >
            {say('Accept the invitation')}
          </Button>
        </>
      )}
    </div>
  );
}
