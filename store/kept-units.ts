import type { FeedHealth, WayKept } from '../domain/checklists/way.js';
import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import { fromDateRange, type Tx } from './database.js';

/** A unit on a platform, with what decides which way it is kept there. */
export interface KeptUnit {
  readonly connectionId: string;
  readonly platform: Platform;
  readonly state: 'active' | 'paused' | 'archived';
  readonly roomTypes: number;
  /** The calendar that the platform and we exchange of it; unset where none was set up. */
  readonly feedId?: string;
  /** Of the link that is read; unset where there is none. */
  readonly health?: FeedHealth;
  readonly before?: WayKept;
}

/** Before any look: a link that has not failed yet is taken to answer. */
const EVER: Instant = '1970-01-01T00:00:00.000Z';

/** A unit on each of its property's platforms, those too whose connection has ended and left a list behind. */
export async function keptUnits(tx: Tx, organizationId: string, unitId: string): Promise<KeptUnit[]> {
  const { rows } = await tx.raw(
    `select c.id, c.platform, p.room_types, f.id as feed_id, f.import_url_host, h.problem, h.problem_since,
            h.answering_since, w.way, w.because, w.down_since, w.looks_again_at,
            case when coalesce(u.archived_at, p.archived_at) is null then c.state else 'archived' end as state
       from units u
       join properties p on p.id = u.property_id
       join connections c on c.property_id = u.property_id
       left join feeds f on f.connection_id = c.id and f.unit_id = u.id and f.archived_at is null
       left join feed_health h on h.feed_id = f.id
       left join kept_ways w on w.connection_id = c.id and w.unit_id = u.id
      where u.organization_id = :organizationId and u.id = :unitId
        and (c.archived_at is null
             or exists (select from tasks t where t.organization_id = :organizationId
                                              and t.reason = 'checklist/' || c.id and t.state = 'open'))
      order by c.created_at, c.id`,
    { organizationId, unitId },
  );
  return rows.map((row: KeptRow) => ({
    connectionId: row.id,
    platform: row.platform,
    state: row.state,
    roomTypes: row.room_types,
    ...(row.feed_id && { feedId: row.feed_id }),
    ...(row.import_url_host && { health: healthOf(row) }),
    ...(row.way && { before: beforeOf(row) }),
  }));
}

const healthOf = (row: KeptRow): FeedHealth =>
  row.problem && row.problem_since
    ? { state: 'fails', since: row.problem_since }
    : { state: 'answers', since: row.answering_since ?? EVER };

const beforeOf = (row: KeptRow): WayKept => ({
  way: row.way!,
  because: row.because!,
  ...(row.down_since && { downSince: row.down_since }),
  ...(row.looks_again_at && { looksAgainAt: row.looks_again_at }),
});

/** Remembers which way it is kept for as long as its feed is in trouble; forgets it with the trouble. */
export async function rememberWay(
  tx: Tx,
  organizationId: string,
  unitId: string,
  { connectionId, before }: KeptUnit,
  { way, because, downSince, looksAgainAt }: WayKept,
): Promise<void> {
  if (downSince === undefined) {
    if (before)
      await tx('kept_ways')
        .where({ organization_id: organizationId, connection_id: connectionId, unit_id: unitId })
        .delete();
    return;
  }
  await tx('kept_ways')
    .insert({
      organization_id: organizationId,
      connection_id: connectionId,
      unit_id: unitId,
      way,
      because,
      down_since: downSince,
      looks_again_at: looksAgainAt ?? null,
    })
    .onConflict(['connection_id', 'unit_id'])
    .merge();
}

/** Nights in a platform's last pull of our calendar. */
export async function toldNights(tx: Tx, organizationId: string, feedId: string) {
  const { rows } = await tx.raw(
    `select nights from served_nights
      where organization_id = :organizationId and feed_id = :feedId and withdrawn_at is null`,
    { organizationId, feedId },
  );
  return rows.map((row: { nights: string }) => fromDateRange(row.nights));
}

interface KeptRow {
  readonly id: string;
  readonly platform: Platform;
  readonly state: KeptUnit['state'];
  readonly room_types: number;
  readonly feed_id: string | null;
  readonly import_url_host: string | null;
  readonly problem: string | null;
  readonly problem_since: Instant | null;
  readonly answering_since: Instant | null;
  readonly way: WayKept['way'] | null;
  readonly because: WayKept['because'] | null;
  readonly down_since: Instant | null;
  readonly looks_again_at: Instant | null;
}
