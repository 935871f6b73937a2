import { type NextChecklist, nextChecklist } from '../domain/checklists/next-checklist.js';
import { DEFAULT_RULES } from '../domain/checklists/rules.js';
import { elapsedMs, type Instant } from '../domain/instant.js';
import type { Day } from '../domain/nights.js';
import { factsOf } from '../domain/platforms/index.js';
import { type Database, type Tx, withOrganization } from './database.js';
import { keepChecklists } from './keep-checklists.js';
import { lockProperty } from './property-lock.js';
import type { IdleConnection } from './sync-feeds.js';
import type { SystemDatabase } from './system-database.js';
import { taskRules } from './task-settings.js';
import { openTaskFor, REASONS } from './tasks.js';

/*
 * A connection has a daily list where something of it may be kept by hand: it has a unit without a link, its property
 * has more room types than its platform links, its feed is in trouble, or nights that were closed by hand may have to
 * be opened again. `checklist_day` is the local day of its last list, and what makes it one a day.
 */

interface ListedConnection {
  readonly propertyId: string;
  readonly timezone: string;
  readonly lastFor?: Day;
}

/** Undefined where no daily list is made of it. */
async function listedConnection(
  tx: Tx,
  organizationId: string,
  connectionId: string,
): Promise<ListedConnection | undefined> {
  const { rows } = await tx.raw(
    `select c.platform, c.property_id, p.timezone, p.room_types, c.checklist_day,
            not exists (select from feeds f where f.connection_id = c.id and f.archived_at is null
                                              and f.import_url_host is not null)
              or exists (select from feeds f where f.connection_id = c.id and f.archived_at is null
                                               and f.import_url_host is null) as unlinked,
            exists (select from kept_ways w where w.connection_id = c.id)
              or exists (select from confirmed_closures k
                          where k.connection_id = c.id and k.taken_back_at is null
                            and upper(k.nights) > (now() at time zone p.timezone)::date - 1) as by_hand
       from connections c join properties p on p.id = c.property_id
      where c.organization_id = :organizationId and c.id = :connectionId
        and c.state = 'active' and p.archived_at is null`,
    { organizationId, connectionId },
  );
  const row = rows[0];
  if (!row) return undefined;
  const { feedUpToRoomTypes } = factsOf(row.platform);
  const tooLarge = feedUpToRoomTypes !== undefined && row.room_types > feedUpToRoomTypes;
  if (!row.unlinked && !row.by_hand && !tooLarge) return undefined;
  return {
    propertyId: row.property_id,
    timezone: row.timezone,
    ...(row.checklist_day && { lastFor: row.checklist_day }),
  };
}

/** Milliseconds until the connection's next daily list, 0 where it is due; undefined where it has none. */
export async function nextChecklistIn(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  now: Instant,
): Promise<number | undefined> {
  const next = await nextOf(tx, organizationId, connectionId, now);
  return next && Math.max(0, elapsedMs(now, next.at));
}

async function nextOf(
  tx: Tx,
  organizationId: string,
  connectionId: string,
  now: Instant,
): Promise<(NextChecklist & ListedConnection) | undefined> {
  const connection = await listedConnection(tx, organizationId, connectionId);
  if (!connection) return undefined;
  const { dailyAt } = await taskRules(tx, organizationId);
  return {
    ...connection,
    ...nextChecklist({ at: dailyAt, timezone: connection.timezone }, now, connection.lastFor),
  };
}

export interface WrittenChecklist {
  /** `early`: it is not due, or was written before. `nothing`: nothing is to be done. */
  readonly outcome: 'early' | 'nothing' | 'listed';
  readonly forDay?: Day;
}

/** Writes the daily list where it is due. Safe to repeat: the day is noted with it. */
export async function writeDailyChecklist(
  db: Database,
  { organizationId, connectionId }: IdleConnection,
  now: Instant,
): Promise<WrittenChecklist> {
  return withOrganization(db, organizationId, async tx => {
    const known = await listedConnection(tx, organizationId, connectionId);
    if (!known) return { outcome: 'early' };
    const { propertyId, timezone } = known;
    await lockProperty(tx, propertyId);
    const next = await nextOf(tx, organizationId, connectionId, now);
    if (!next || next.at > now) return { outcome: 'early' };
    await tx.raw(
      `update connections set checklist_day = :forDay
        where organization_id = :organizationId and id = :connectionId`,
      { organizationId, connectionId, forDay: next.forDay },
    );
    const rules = await taskRules(tx, organizationId);
    for (const unitId of await unitsOf(tx, organizationId, propertyId))
      await keepChecklists(
        tx,
        { organizationId, propertyId, unitId, timezone },
        rules,
        now,
        'day',
        connectionId,
      );
    const list = await openTaskFor(tx, organizationId, REASONS.checklist(connectionId));
    return { outcome: list ? 'listed' : 'nothing', forDay: next.forDay };
  });
}

async function unitsOf(tx: Tx, organizationId: string, propertyId: string): Promise<string[]> {
  const { rows } = await tx.raw(
    `select id from units where organization_id = :organizationId and property_id = :propertyId
        and archived_at is null order by created_at, id`,
    { organizationId, propertyId },
  );
  return rows.map((row: { id: string }) => row.id);
}

/**
 * Active connections without any link, of all organizations, whose daily list has been due for longer than `graceMs`:
 * their workflow may not run. Those with a link are found by their looks.
 */
export async function overdueChecklists(
  db: SystemDatabase,
  graceMs: number,
  limit: number,
): Promise<IdleConnection[]> {
  const { rows } = await db.raw(
    `select c.organization_id as "organizationId", c.id as "connectionId"
       from connections c
       join properties p on p.id = c.property_id
       left join task_settings s on s.organization_id = c.organization_id
       cross join lateral (select now() - :graceMs * interval '1 millisecond' as at) since
      where c.state = 'active' and p.archived_at is null and c.created_at < since.at
        and not exists (select from feeds f where f.connection_id = c.id and f.archived_at is null
                                              and f.import_url_host is not null)
        and coalesce(c.checklist_day, '-infinity') < (since.at at time zone p.timezone)::date
        and (since.at at time zone p.timezone)::time >= coalesce(s.daily_at, :usual)::time
      order by c.checklist_day nulls first
      limit :limit`,
    { graceMs, limit, usual: DEFAULT_RULES.dailyAt },
  );
  return rows;
}
