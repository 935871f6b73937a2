import type { Platform } from '../domain/entry.js';
import type { FeedRules } from '../domain/reconcile/belief.js';
import type { Tx } from './database.js';

/** A feed of a unit that may be read now. */
export interface LinkOfUnit {
  readonly feedId: string;
  readonly connectionId: string;
  readonly platform: Platform;
  readonly timezone: string;
  readonly rules: FeedRules;
  readonly sealed: string;
}

export async function linksOfUnit(tx: Tx, organizationId: string, unitId: string): Promise<LinkOfUnit[]> {
  const { rows } = await tx.raw(
    `select f.id as "feedId", c.id as "connectionId", c.platform, p.timezone, f.rules, f.import_url_sealed as sealed
       from feeds f
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
      where f.organization_id = :organizationId and f.unit_id = :unitId and f.archived_at is null
        and f.import_url_sealed is not null and c.state = 'active'
      order by c.platform`,
    { organizationId, unitId },
  );
  return rows;
}
