import type { Instant } from '../domain/instant.js';
import type { Role } from '../domain/people/access.js';
import { Problem } from '../domain/problems.js';
import type { Tx } from './database.js';
import type { PeopleDatabase } from './people-database.js';

export interface Member {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Instant;
  readonly twoFactor: boolean;
}

export interface Membership {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly role: Role;
}

/** The organizations of a person, oldest membership first; without those that are on their way out. */
export async function membershipsOf(db: PeopleDatabase, personId: string): Promise<Membership[]> {
  const { rows } = await db.raw(
    `select m.organization_id as "organizationId", o.name as "organizationName", m.role
       from members m join organizations o on o.id = m.organization_id
      where m.person_id = ? and o.deleting_at is null
      order by m.since, m.organization_id`,
    [personId],
  );
  return rows;
}

/** Whether anybody owns an organization here. */
export async function hasOwner(db: PeopleDatabase): Promise<boolean> {
  const { rows } = await db.raw(`select exists (select from members where role = 'owner') as found`);
  return rows[0].found;
}

/** Members of the acting organization by name. */
export async function membersOf(tx: Tx, organizationId: string): Promise<Member[]> {
  const { rows } = await tx.raw(
    `select m.person_id as "personId", p.name, p.email, m.role, m.since, p.two_factor_enabled as "twoFactor"
       from members m join people p on p.id = m.person_id
      where m.organization_id = ?
      order by lower(p.name), m.person_id`,
    [organizationId],
  );
  return rows;
}

/** Answers the role before. Refuses to leave an organization without an owner. */
export async function changeRole(
  tx: Tx,
  organizationId: string,
  personId: string,
  role: Role,
): Promise<Role> {
  const before = await lockMembers(tx, organizationId, personId);
  if (before === 'owner' && role !== 'owner') await assertAnotherOwner(tx, organizationId, personId);
  await tx.raw('update members set role = ? where organization_id = ? and person_id = ?', [
    role,
    organizationId,
    personId,
  ]);
  return before;
}

/** Ends a membership. What the person did stays in the logs. */
export async function removeMember(tx: Tx, organizationId: string, personId: string): Promise<void> {
  const before = await lockMembers(tx, organizationId, personId);
  if (before === 'owner') await assertAnotherOwner(tx, organizationId, personId);
  await tx.raw('delete from members where organization_id = ? and person_id = ?', [organizationId, personId]);
}

/** Owners are locked, so that two of them cannot remove each other at once. */
async function lockMembers(tx: Tx, organizationId: string, personId: string): Promise<Role> {
  const { rows } = await tx.raw(
    `select person_id, role from members
      where organization_id = ? and (role = 'owner' or person_id = ?)
      order by person_id for update`,
    [organizationId, personId],
  );
  const found = (rows as { person_id: string; role: Role }[]).find(row => row.person_id === personId);
  if (!found) throw new Problem('not_found');
  return found.role;
}

async function assertAnotherOwner(tx: Tx, organizationId: string, personId: string): Promise<void> {
  const { rows } = await tx.raw(
    `select from members where organization_id = ? and role = 'owner' and person_id <> ? limit 1`,
    [organizationId, personId],
  );
  if (!rows.length) throw new Problem('last_owner');
}
