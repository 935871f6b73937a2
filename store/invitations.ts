import type { Instant } from '../domain/instant.js';
import type { Role } from '../domain/people/access.js';
import { Problem } from '../domain/problems.js';
import { actAs, logDeed } from './audit-log.js';
import type { Tx } from './database.js';
import { addPerson, type NewPerson, personWithEmail } from './people.js';
import type { PeopleDatabase } from './people-database.js';
import { hashOfSecret, newSecret } from './secret-token.js';

const OPEN_DAYS = 7;

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** What the one who holds the link may know before accepting. */
export interface OpenInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly email: string;
  readonly role: Role;
  /** There is a person with this e-mail: they sign in to accept. */
  readonly known: boolean;
}

/**
 * Invites an e-mail address; an invitation open for it is replaced, and its link is dead. `token` goes into the
 * letter and is kept nowhere.
 */
export async function invite(
  tx: Tx,
  who: {
    readonly organizationId: string;
    readonly email: string;
    readonly role: Role;
    readonly invitedBy?: string;
  },
): Promise<{ readonly id: string; readonly token: string }> {
  const email = who.email.toLowerCase();
  await tx.raw(
    `update invitations set revoked_at = now()
      where organization_id = ? and email = ? and accepted_at is null and revoked_at is null`,
    [who.organizationId, email],
  );
  const secret = newSecret();
  const { rows } = await tx.raw(
    `insert into invitations (organization_id, email, role, token_hash, invited_by, expires_at)
     values (:organizationId, :email, :role, :hash, :invitedBy, now() + make_interval(days => :days)) returning id`,
    { ...who, invitedBy: who.invitedBy ?? null, email, hash: secret.hash, days: OPEN_DAYS },
  );
  return { id: rows[0].id, token: secret.token };
}

/** Invitations that can still be accepted, latest first. */
export async function openInvitationsOf(tx: Tx, organizationId: string): Promise<Invitation[]> {
  const { rows } = await tx.raw(
    `select id, email, role, created_at as "createdAt", expires_at as "expiresAt" from invitations
      where organization_id = ? and accepted_at is null and revoked_at is null and expires_at > now()
      order by created_at desc, id`,
    [organizationId],
  );
  return rows;
}

/** Answers whether there was such an invitation to take back. */
export async function revokeInvitation(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const { rows } = await tx.raw(
    `update invitations set revoked_at = now()
      where organization_id = ? and id = ? and accepted_at is null and revoked_at is null returning id`,
    [organizationId, id],
  );
  return rows.length > 0;
}

/** The invitation behind a link. Throws `link_dead` where it was used, taken back, is too old or never was. */
export async function openInvitation(db: PeopleDatabase | Tx, token: string): Promise<OpenInvitation> {
  const { rows } = await db.raw(
    `select i.id, i.organization_id as "organizationId", o.name as "organizationName", i.email, i.role,
            exists (select from people p where p.email = i.email) as known
       from invitations i join organizations o on o.id = i.organization_id
      where i.token_hash = ? and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`,
    [hashOfSecret(token)],
  );
  if (!rows[0]) throw new Problem('link_dead');
  return rows[0];
}

/**
 * Accepts an invitation, once. A person we do not know yet comes with a name and a password; one we know must be
 * signed in as that person (`signedInAs`), since whoever reads a letter must not take over an account.
 */
export function acceptInvitation(
  db: PeopleDatabase,
  token: string,
  by: { readonly signedInAs: string } | Omit<NewPerson, 'email'>,
): Promise<{ readonly organizationId: string; readonly personId: string; readonly email: string }> {
  return db.transaction(async tx => {
    const invitation = await openInvitation(tx, token);
    const { rows: used } = await tx.raw(
      `update invitations set accepted_at = now()
        where id = ? and accepted_at is null and revoked_at is null returning id`,
      [invitation.id],
    );
    if (!used.length) throw new Problem('link_dead');
    const known = await personWithEmail(tx, invitation.email);
    if (known && !('signedInAs' in by && by.signedInAs === known)) throw new Problem('sign_in_to_accept');
    if (!known && 'signedInAs' in by) throw new Problem('link_for_another');
    const personId = known ?? (await addPerson(tx, { ...(by as NewPerson), email: invitation.email }));
    await tx.raw(
      `insert into members (organization_id, person_id, role) values (:organizationId, :personId, :role)
       on conflict do nothing`,
      { organizationId: invitation.organizationId, personId, role: invitation.role },
    );
    await actAs(tx, personId);
    await logDeed(tx, invitation.organizationId, {
      action: 'member.joined',
      subject: { kind: 'invitation', id: invitation.id },
      detail: { role: invitation.role },
    });
    return { organizationId: invitation.organizationId, personId, email: invitation.email };
  });
}
