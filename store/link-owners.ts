import type { Tx } from './database.js';
import type { LinkInUse } from './feeds.js';

/** The active links of an organization with any of these keyed hashes, and those to the hosts that have none. */
export async function linksWithMacs(
  tx: Tx,
  organizationId: string,
  { macs, hosts }: { readonly macs: readonly string[]; readonly hosts: readonly string[] },
): Promise<LinkInUse[]> {
  const { rows } = await tx.raw(
    `select f.id as "feedId", f.import_url_sealed as sealed, f.import_url_mac as mac, u.name as "unitName",
            p.name as "propertyName"
       from feeds f join units u on u.id = f.unit_id join properties p on p.id = u.property_id
      where f.organization_id = :organizationId and f.archived_at is null
        and (f.import_url_mac = any(:macs) or f.import_url_mac is null and f.import_url_host = any(:hosts))`,
    { organizationId, macs: [...macs], hosts: [...hosts] },
  );
  return rows;
}
