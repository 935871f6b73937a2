import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone, sayRefused } from '../page/said.js';
import { type Member, useChangeRole, useRemoveMember } from '../server/members.js';
import { ROLE_WORDS } from '../session/role-words.js';
import { useSession } from '../session/signed-in.js';
import { inWords } from '../time/ago.js';
import { say } from '../words/say.js';
import { RoleSelect } from './role-select.js';
import styles from './section.module.css';

export function MemberRow({ member }: { member: Member }) {
  const { person, organization } = useSession();
  const change = useChangeRole();
  const remove = useRemoveMember();
  const [removing, setRemoving] = useState(false);
  const self = member.personId === person?.id;
  return (
    <li className={styles.row} data-controls={self ? 'none' : 'several'}>
      <div className={styles.what}>
        <strong>{member.name}</strong>
        {self && <em className={styles.mark}>{say('You')}</em>}
        {member.twoFactor && (
          <em className={styles.mark} data-tone="good">
            {say('Authenticator app')}
          </em>
        )}
        <span>
          {member.email} · {say('member since {since}', { since: inWords(member.since) })}
        </span>
      </div>
      {self ? (
        <span>{ROLE_WORDS[member.role].name}</span>
      ) : (
        <>
          <RoleSelect
            label={say('Role of {name}', { name: member.name })}
            hidesLabel
            value={change.isPending ? change.variables.role : member.role}
            disabled={change.isPending}
            onChange={role =>
              change.mutate(
                { personId: member.personId, role },
                {
                  onSuccess: () =>
                    sayDone(
                      say('{name} is {role} now.', {
                        name: member.name,
                        role: ROLE_WORDS[role].name.toLowerCase(),
                      }),
                    ),
                  onError: sayRefused,
                },
              )
            }
          />
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            px="sm"
            aria-label={say('Remove {name}', { name: member.name })}
            onClick={() => setRemoving(true)}
          >
            {say('Remove')}
          </Button>
          <ConfirmDialog
            opened={removing}
            title={say('Remove {name}?', { name: member.name })}
            words={say(
              'They lose sight of everything in {organization}, at once. What they did stays in the audit log.',
              { organization: organization.name },
            )}
            action={say('Remove')}
            mutation={remove}
            send={() => remove.mutateAsync(member.personId)}
            onClose={() => setRemoving(false)}
          />
        </>
      )}
    </li>
  );
}
