import type { Instant } from '../domain/instant.js';
import type { Tx } from './database.js';
import type { SystemDatabase } from './system-database.js';

export async function renameOrganization(tx: Tx, organizationId: string, name: string): Promise<void> {
  await tx.raw('update organizations set name = :name where id = :organizationId', { organizationId, name });
}

/**
 * Marks it to be deleted, and shuts every way in: connections are archived and their calendars served no more, tokens,
 * invitations and links to tasks are revoked, nothing is sent any more. Members are kept out by the mark itself. Answers
 * since when it is marked. Safe to repeat.
 */
export async function closeOrganization(tx: Tx, organizationId: string, at: Instant): Promise<Instant> {
  const { rows } = await tx.raw(
    `with marked as (
       update organizations set deleting_at = coalesce(deleting_at, :at) where id = :organizationId
       returning deleting_at
     ), connected as (
       update connections set state = 'archived', archived_at = :at
        where organization_id = :organizationId and archived_at is null
     ), fed as (
       update feeds set archived_at = :at where organization_id = :organizationId and archived_at is null
     ), invited as (
       update invitations set revoked_at = :at
        where organization_id = :organizationId and accepted_at is null and revoked_at is null
     ), tokens as (
       update api_tokens set revoked_at = :at where organization_id = :organizationId and revoked_at is null
     ), links as (
       update task_links set revoked_at = :at where organization_id = :organizationId and revoked_at is null
     ), calendars as (
       delete from task_calendars where organization_id = :organizationId
     ), endpoints as (
       update webhook_endpoints set state = 'disabled', disabled_reason = 'person', disabled_at = :at
        where organization_id = :organizationId and state = 'enabled'
     ), told as (
       update channels set state = 'disabled', disabled_reason = 'person'
        where organization_id = :organizationId and state = 'enabled'
     )
     select deleting_at from marked`,
    { organizationId, at },
  );
  return rows[0].deleting_at;
}

/** Organizations that are marked and not gone yet, oldest mark first. */
export async function organizationsToDelete(system: SystemDatabase, limit: number): Promise<string[]> {
  const { rows } = await system.raw(
    'select id from organizations where deleting_at is not null order by deleting_at, id limit ?',
    [limit],
  );
  return rows.map((row: { id: string }) => row.id);
}

/** What may have a workflow. */
export interface Running {
  readonly connectionIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly endpointIds: readonly string[];
  readonly channelIds: readonly string[];
}

export async function whatMayRun(tx: Tx, organizationId: string): Promise<Running> {
  const { rows } = await tx.raw(
    `select array(select id from connections where organization_id = :organizationId) as "connectionIds",
            array(select id from tasks where organization_id = :organizationId and state = 'open') as "taskIds",
            array(select id from webhook_endpoints where organization_id = :organizationId) as "endpointIds",
            array(select id from channels where organization_id = :organizationId) as "channelIds"`,
    { organizationId },
  );
  return rows[0];
}

/** Deletes `atMost` rows of what is marked; with the last of them the organization itself goes. Safe to repeat. */
export async function deleteRows(tx: Tx, atMost: number): Promise<'more' | 'gone'> {
  const { rows } = await tx.raw('select ota_delete_organization(?) as more', [atMost]);
  return rows[0].more ? 'more' : 'gone';
}
