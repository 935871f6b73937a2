import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { isRefusedAs, wordsOf } from '../server/refused.js';
import { useInvitation, useWays } from '../server/sign-in.js';
import { ROLE_WORDS } from '../session/role-words.js';
import { say, sayRich } from '../words/say.js';
import { AcceptAsKnown } from './accept-as-known.js';
import { AcceptAsNew } from './accept-as-new.js';
import { Entrance } from './entrance.js';
import styles from './entrance.module.css';
import { forgetLinkSecret, linkSecret } from './link-secret.js';

/** By the link of an invitation, into an organization. */
export function InvitationPage() {
  const [token] = useState(() => linkSecret('/invitation'));
  const { data: invitation, error, refetch } = useInvitation(token);
  const { data: ways } = useWays();
  const queries = useQueryClient();
  const navigate = useNavigate();

  if (!token || isRefusedAs(error, 'link_dead')) {
    return (
      <Entrance
        title={say('This link no longer works')}
        words={say(
          'It was used already, taken back, or is older than a week. Ask whoever invited you for a new one.',
        )}
      >
        <div className={styles.form}>
          <Button component={Link} to="/" variant="default">
            {say('To the calendar')}
          </Button>
        </div>
      </Entrance>
    );
  }
  if (error) {
    return (
      <Entrance title={wordsOf(error).says} words={wordsOf(error).help}>
        <div className={styles.form}>
          <Button onClick={() => void refetch()}>{say('Try again')}</Button>
        </div>
      </Entrance>
    );
  }
  if (!invitation || !ways) return <Entrance busy />;

  const { name, can } = ROLE_WORDS[invitation.role];
  const enter = () => {
    forgetLinkSecret('/invitation');
    queries.clear();
    void navigate('/', { replace: true });
  };
  return (
    <Entrance
      title={say('Join {organization}', { organization: invitation.organizationName })}
      words={sayRich('You are invited as <b>{role}</b>, with the address <b>{email}</b>. You can {can}.', {
        role: name.toLowerCase(),
        email: invitation.email,
        can,
        b: parts => <strong>{parts}</strong>,
      })}
    >
      {invitation.known ? (
        <AcceptAsKnown token={token} email={invitation.email} onDone={enter} />
      ) : (
        <AcceptAsNew token={token} email={invitation.email} openId={ways.openId} onDone={enter} />
      )}
    </Entrance>
  );
}
