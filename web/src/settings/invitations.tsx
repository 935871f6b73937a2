import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { CopyLine } from '../page/copy-line.js';
import { sayDone, sayRefused } from '../page/said.js';
import { type Invitation, useInvite, useRevokeInvitation } from '../server/members.js';
import { fieldWords } from '../server/refused.js';
import { ROLE_WORDS } from '../session/role-words.js';
import type { Role } from '../session/roles.js';
import { FormProblem } from '../sign-in/form-problem.js';
import { valuesOf } from '../sign-in/form-values.js';
import { ahead } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say, sayRich } from '../words/say.js';
import { RoleSelect } from './role-select.js';
import { Section } from './section.js';
import styles from './section.module.css';

/** Who is invited and has not come yet, and the way to invite. */
export function Invitations({ open }: { open: readonly Invitation[] }) {
  const invite = useInvite();
  const [role, setRole] = useState<Role>('operator');
  const form = useRef<HTMLFormElement>(null);
  return (
    <Section
      title={say('Invite')}
      words={say('A link makes whoever opens it a member. It opens once, within a week.')}
    >
      <form
        ref={form}
        className={styles.line}
        onSubmit={event =>
          invite.mutate(
            { ...valuesOf(event, 'email'), role },
            {
              onSuccess: (made, { email }) => {
                form.current?.reset();
                if (made.sent) sayDone(say('The invitation to {email} is on its way.', { email }));
              },
            },
          )
        }
      >
        <TextInput
          name="email"
          type="email"
          label={say('E-mail address')}
          error={fieldWords(invite.error, 'email')}
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <RoleSelect label={say('Role')} value={role} onChange={setRole} />
        <Button type="submit" loading={invite.isPending}>
          {say('Invite')}
        </Button>
      </form>
      <FormProblem error={invite.error} told={['email']} />
      {invite.data?.link && (
        <div className={styles.once} role="status">
          <p>
            {sayRich(
              '<b>Pass this link on to {email}.</b> No letter went out, and the link is shown this once.',
              { email: invite.variables.email, b: parts => <strong>{parts}</strong> },
            )}
          </p>
          <CopyLine
            text={invite.data.link}
            label={say('link of the invitation for {email}', { email: invite.variables.email })}
          />
        </div>
      )}
      {open.length > 0 && (
        <ul className={styles.rows} aria-label={say('Open invitations')}>
          {open.map(invitation => (
            <OpenInvitation key={invitation.id} invitation={invitation} onRevoked={() => invite.reset()} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OpenInvitation({ invitation, onRevoked }: { invitation: Invitation; onRevoked: () => void }) {
  const revoke = useRevokeInvitation();
  const now = useNow();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{invitation.email}</strong>
        <em className={styles.mark} data-tone="wait">
          {say('Invited')}
        </em>
        <span>
          {say('As {role} · the link ends {soon}', {
            role: ROLE_WORDS[invitation.role].name.toLowerCase(),
            soon: ahead(invitation.expiresAt, now),
          })}
        </span>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        px="sm"
        aria-label={say('Take back the invitation of {email}', { email: invitation.email })}
        loading={revoke.isPending}
        onClick={() => revoke.mutate(invitation.id, { onSuccess: onRevoked, onError: sayRefused })}
      >
        {say('Take back')}
      </Button>
    </li>
  );
}
