import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { fieldWords, isRefusedAs } from '../server/refused.js';
import { useBecomeFirstOwner, useWays } from '../server/sign-in.js';
import { say } from '../words/say.js';
import { Entrance } from './entrance.js';
import styles from './entrance.module.css';
import { FormProblem } from './form-problem.js';
import { valuesOf } from './form-values.js';
import { forgetLinkSecret, linkSecret } from './link-secret.js';
import { NewPassword } from './new-password.js';
import { NoOwner } from './no-owner.js';

/** The first owner comes here by the link that the server printed. */
export function WelcomePage() {
  const [token] = useState(() => linkSecret('/welcome'));
  const { data: ways } = useWays();
  const become = useBecomeFirstOwner();
  const navigate = useNavigate();

  if (ways && !ways.needsOwner && !become.isPending) {
    return (
      <Entrance
        title={say('This server has an owner')}
        words={say('The link has done its work. People come by invitation now.')}
      >
        <div className={styles.form}>
          <Button component={Link} to="/sign-in" replace size="md">
            {say('Sign in')}
          </Button>
        </div>
      </Entrance>
    );
  }
  if (isRefusedAs(become.error, 'link_dead')) return <NoOwner title={say('This link no longer works')} />;
  if (!token) return ways ? <NoOwner /> : <Entrance busy />;

  return (
    <Entrance
      title={say('Welcome')}
      words={say('Make this server yours. You can invite others once you are in.')}
    >
      <form
        className={styles.form}
        onSubmit={event =>
          become.mutate(
            { token, ...valuesOf(event, 'organizationName', 'name', 'email', 'password') },
            {
              onSuccess: () => {
                forgetLinkSecret('/welcome');
                void navigate('/', { replace: true });
              },
            },
          )
        }
      >
        <TextInput
          name="organizationName"
          label={say('Organization')}
          description={say('Your company, or your own name.')}
          error={fieldWords(become.error, 'organizationName')}
          autoComplete="organization"
          required
          withAsterisk={false}
          maxLength={120}
          autoFocus
        />
        <TextInput
          name="name"
          label={say('Your name')}
          error={fieldWords(become.error, 'name')}
          autoComplete="name"
          required
          withAsterisk={false}
          maxLength={120}
        />
        <TextInput
          name="email"
          type="email"
          label={say('E-mail address')}
          description={say('You sign in with it.')}
          error={fieldWords(become.error, 'email')}
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <NewPassword error={become.error} />
        <FormProblem error={become.error} told={['organizationName', 'name', 'email', 'password']} />
        <Button type="submit" size="md" loading={become.isPending}>
          {say('Begin')}
        </Button>
      </form>
    </Entrance>
  );
}
