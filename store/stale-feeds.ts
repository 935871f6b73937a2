import type { Instant } from '../domain/instant.js';
import { appendChange } from './changes.js';
import { type Database, withOrganization } from './database.js';
import type { SystemDatabase } from './system-database.js';

export interface OverdueFeed {
  readonly organizationId: string;
  readonly feedId: string;
}

/**
 * Active feeds with a link, of all organizations, whose last answer was fresh until before `now` and that nobody was told
 * of, the longest first. One that never answered was due at `connectedBefore`. One that fails is another matter.
 */
export async function overdueAnswers(
  db: SystemDatabase,
  now: Instant,
  connectedBefore: Instant,
  limit: number,
): Promise<OverdueFeed[]> {
  const { rows } = await db.raw(
    `select f.organization_id as "organizationId", f.id as "feedId"
       from feeds f
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
       left join feed_health h on h.feed_id = f.id
      where f.archived_at is null and f.import_url_host is not null and c.state = 'active' and p.archived_at is null
        and h.failing is null and h.stale_since is null
        and case when h.fresh_until is null then f.created_at < :connectedBefore else h.fresh_until < :now end
      order by coalesce(h.fresh_until, f.created_at), f.id
      limit :limit`,
    { now, connectedBefore, limit },
  );
  return rows;
}

/** False where an answer came meanwhile, or it was marked, paused or archived. */
export function markFeedStale(
  db: Database,
  { organizationId, feedId }: OverdueFeed,
  at: Instant,
): Promise<boolean> {
  return withOrganization(db, organizationId, async tx => {
    const { rows } = await tx.raw(
      `insert into feed_health as h (feed_id, organization_id, stale_since)
       select f.id, f.organization_id, :at
         from feeds f join connections c on c.id = f.connection_id
        where f.organization_id = :organizationId and f.id = :feedId and f.archived_at is null and c.state = 'active'
       on conflict (feed_id) do update set stale_since = excluded.stale_since
        where h.stale_since is null and h.failing is null and (h.fresh_until is null or h.fresh_until < :at)
       returning (select jsonb_build_object('propertyId', c.property_id, 'unitId', f.unit_id,
                                            'connectionId', f.connection_id, 'feedId', f.id)
                    from feeds f join connections c on c.id = f.connection_id where f.id = h.feed_id) as subject,
                 answered_at`,
      { organizationId, feedId, at },
    );
    if (!rows[0]) return false;
    await appendChange(tx, {
      organizationId,
      kind: 'feed_stale',
      ...rows[0].subject,
      detail: rows[0].answered_at ? { answeredAt: rows[0].answered_at } : {},
    });
    return true;
  });
}
