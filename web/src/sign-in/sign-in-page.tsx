import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { isRefusedAs } from '../server/refused.js';
import { sessionQuery } from '../server/session.js';
import { useSignOut, useWays } from '../server/sign-in.js';
import { say } from '../words/say.js';
import { Entrance } from './entrance.js';
import styles from './entrance.module.css';
import { ForgotPassword } from './forgot-password.js';
import { NoOwner } from './no-owner.js';
import { PasswordStep } from './password-step.js';
import { placeIn } from './place.js';
import { SecondStep } from './second-step.js';

type Step = 'password' | 'second_step' | 'forgot' | 'no_organization';

/** Who are you? And then back to where one was. */
export function SignInPage() {
  const { data: ways } = useWays();
  const [step, setStep] = useState<Step>('password');
  const [search] = useSearchParams();
  const { state } = useLocation();
  const to = placeIn(state);
  const navigate = useNavigate();
  const queries = useQueryClient();

  const enter = async () => {
    queries.clear();
    // An invitation is accepted by people who belong to no organization yet.
    if (to !== '/invitation') {
      const outside = await queries.fetchQuery(sessionQuery).then(
        () => false,
        error => isRefusedAs(error, 'sign_in_needed'),
      );
      if (outside) return setStep('no_organization');
    }
    await navigate(to, { replace: true });
  };

  if (ways?.needsOwner) return <NoOwner />;
  switch (step) {
    case 'second_step':
      return <SecondStep onDone={() => void enter()} onBack={() => setStep('password')} />;
    case 'forgot':
      return <ForgotPassword mails={ways?.mail ?? true} onBack={() => setStep('password')} />;
    case 'no_organization':
      return <NoOrganization onSignedOut={() => setStep('password')} />;
    case 'password':
      return (
        <PasswordStep
          openId={ways?.openId ?? false}
          to={to}
          said={search.get('error')}
          onDone={() => void enter()}
          onSecondStep={() => setStep('second_step')}
          onForgot={() => setStep('forgot')}
        />
      );
  }
}

function NoOrganization({ onSignedOut }: { onSignedOut: () => void }) {
  const signOut = useSignOut();
  return (
    <Entrance
      title={say('You belong to no organization here')}
      words={say(
        'Your account is in order, but no organization counts you among its members any more. Ask an owner for an invitation.',
      )}
    >
      <div className={styles.form}>
        <Button
          variant="default"
          loading={signOut.isPending}
          onClick={() => signOut.mutate(undefined, { onSuccess: onSignedOut })}
        >
          {say('Sign out')}
        </Button>
      </div>
    </Entrance>
  );
}
