import { Problem } from '../domain/problems.js';
import { actAs, logDeed } from './audit-log.js';
import { addPerson, type NewPerson } from './people.js';
import type { PeopleDatabase } from './people-database.js';
import { hashOfSecret, newSecret } from './secret-token.js';

const OPEN_HOURS = 24;
/** Two first owners at the same moment wait for each other. */
const LOCK = 0x6f7461; // "ota"

/*
 * The first owner. As long as nobody owns an organization, each start prints a link (its hash is kept, it opens for a
 * day). The first one used makes its holder the owner; from then on no such link opens, and people come by invitation.
 */

/** A token for a first owner's link, or undefined where there is an owner already. */
export async function firstOwnerToken(db: PeopleDatabase): Promise<string | undefined> {
  const secret = newSecret();
  const { rows } = await db.raw(
    `insert into first_owner_links (token_hash, expires_at)
     select :hash, now() + make_interval(hours => :hours)
      where not exists (select from members where role = 'owner')
     returning token_hash`,
    { hash: secret.hash, hours: OPEN_HOURS },
  );
  return rows.length ? secret.token : undefined;
}

/** Uses the link, once. Owns the organization that is there, or a new one. Throws `link_dead`. */
export function becomeFirstOwner(
  db: PeopleDatabase,
  token: string,
  owner: NewPerson & { readonly organizationName: string },
): Promise<{ readonly organizationId: string; readonly personId: string }> {
  return db.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    const { rows: used } = await tx.raw(
      `update first_owner_links set used_at = now()
        where token_hash = ? and used_at is null and expires_at > now()
          and not exists (select from members where role = 'owner')
       returning token_hash`,
      [hashOfSecret(token)],
    );
    if (!used.length) throw new Problem('link_dead');
    const organizationId = await nameOrganization(tx, owner.organizationName);
    const personId = await addPerson(tx, owner);
    await tx.raw(`insert into members (organization_id, person_id, role) values (?, ?, 'owner')`, [
      organizationId,
      personId,
    ]);
    await actAs(tx, personId);
    await logDeed(tx, organizationId, {
      action: 'organization.first_owner',
      subject: { kind: 'person', id: personId },
    });
    return { organizationId, personId };
  });
}

async function nameOrganization(tx: Parameters<typeof addPerson>[0], name: string): Promise<string> {
  const { rows } = await tx.raw(
    `update organizations set name = ? where id = (select id from organizations order by created_at, id limit 1)
     returning id`,
    [name],
  );
  if (rows.length) return rows[0].id;
  return (await tx.raw('insert into organizations (name) values (?) returning id', [name])).rows[0].id;
}
