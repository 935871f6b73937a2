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
import { RoleSelect } from './role-select.js';
import { Section } from './section.js';
import styles from './section.module.css';

/** Who is invited and has not come yet, and the way to invite. */
export function Invitations({ open }: { open: readonly Invitation[] }) {
  const invite = useInvite();
  const [role, setRole] = useState<Role>('operator');
  const form = useRef<HTMLFormElement>(null);
  return (
    <Section title="Invite" words="A link makes whoever opens it a member. It opens once, within a week.">
      <form
        ref={form}
        className={styles.line}
        onSubmit={event =>
          invite.mutate(
            { ...valuesOf(event, 'email'), role },
            {
              onSuccess: (made, { email }) => {
                form.current?.reset();
                if (made.sent) sayDone(`The invitation to ${email} is on its way.`);
              },
            },
          )
        }
      >
        <TextInput
          name="email"
          type="email"
          label="E-mail address"
          error={fieldWords(invite.error, 'email', 'The address')}
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <RoleSelect label="Role" value={role} onChange={setRole} />
        <Button type="submit" loading={invite.isPending}>
          Invite
        </Button>
      </form>
      <FormProblem error={invite.error} />
      {invite.data?.link && (
        <div className={styles.once} role="status">
          <p>
            <strong>Pass this link on to {invite.variables?.email}.</strong> No letter went out, and the link
            is shown this once.
          </p>
          <CopyLine text={invite.data.link} label={`link of the invitation for ${invite.variables?.email}`} />
        </div>
      )}
      {open.length > 0 && (
        <ul className={styles.rows} aria-label="Open invitations">
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
          Invited
        </em>
        <span>
          As {ROLE_WORDS[invitation.role].name.toLowerCase()} · the link ends{' '}
          {ahead(invitation.expiresAt, now)}
        </span>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        px="sm"
        aria-label={`Take back the invitation of ${invitation.email}`}
        loading={revoke.isPending}
        onClick={() => revoke.mutate(invitation.id, { onSuccess: onRevoked, onError: sayRefused })}
      >
        Take back
      </Button>
    </li>
  );
}
