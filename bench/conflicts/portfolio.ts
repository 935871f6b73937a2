import type { Database } from '../../store/database.js';

export const PLATFORMS = ['airbnb', 'booking_com', 'vrbo'] as const;

export interface PortfolioSize {
  readonly properties: number;
  /** On each platform of each property. */
  readonly entriesPerPlatform: number;
}

/**
 * Fills an empty database with one organization: each property has one unit, three platforms, and two-night takings
 * back to back on the platforms in turn, so that every night is taken once and no entry is another's echo. That is the
 * hardest case: nothing can be left out, and neighbours touch everywhere. One property in a hundred has a conflict
 * that is known. Answers the organization's id.
 */
export async function loadPortfolio(owner: Database, size: PortfolioSize, today: string): Promise<string> {
  return owner.transaction(async tx => {
    await tx.raw(`set local synchronous_commit = off`);
    await tx.raw(`set local session_replication_role = replica`); // the rows are consistent by how they are made
    await tx.raw(`set local maintenance_work_mem = '256MB'`);
    const { rows } = await tx.raw(`insert into organizations (name) values ('Bench') returning id`);
    const organizationId: string = rows[0].id;
    const given = { organizationId, ...size, today };

    await tx.raw(
      `insert into properties (organization_id, name, timezone)
       select :organizationId, 'Home ' || n, 'Europe/Rome' from generate_series(1, :properties) n`,
      given,
    );
    await tx.raw(
      `insert into units (organization_id, property_id, name) select organization_id, id, name from properties`,
    );
    await tx.raw(
      `insert into connections (organization_id, property_id, platform)
       select p.organization_id, p.id, x.platform
         from properties p, unnest(array['airbnb', 'booking_com', 'vrbo']) as x (platform)`,
    );
    await tx.raw(
      `insert into feeds (organization_id, connection_id, unit_id, import_url_sealed, import_url_host,
                          export_token_sealed, export_token_hash)
       select c.organization_id, c.id, u.id, 'x', 'x', 'x', sha256(c.id::text::bytea)
         from connections c join units u on u.property_id = c.property_id`,
    );
    await tx.raw(
      `insert into beliefs (feed_id, organization_id, answered_at)
       select id, organization_id, now() - interval '1 hour' from feeds`,
    );
    await tx.raw(
      'drop index active_entries, active_entries_of_feed, active_entries_by_dates, entries_to_sweep',
    );
    await tx.raw(
      `insert into entries (id, organization_id, unit_id, feed_id, source, kind, nights, uid, first_seen_at)
       select gen_random_uuid(), f.organization_id, f.unit_id, f.id, c.platform,
              case c.platform when 'booking_com' then 'closure' else 'stay' end,
              daterange(t.day, t.day + case when t.is_long then 3 else 2 end),
              case c.platform when 'airbnb' then '1418fb94e984-' || replace(gen_random_uuid()::text, '-', '') || '@airbnb.com'
                              when 'booking_com' then md5(f.id::text || t.day) || '@booking.com'
                              else gen_random_uuid()::text end,
              now() - interval '30 days'
         from feeds f
         join connections c on c.id = f.connection_id
         join properties p on p.id = c.property_id
         cross join lateral generate_series(0, :entriesPerPlatform - 1) n
         cross join lateral (
           select (:today::date + 3 + 6 * n + case c.platform when 'airbnb' then 0 when 'booking_com' then 2 else 4 end) as day,
                  n = 5 and c.platform = 'airbnb' and right(p.name, 2) = '00' as is_long
         ) t`,
      given,
    );
    await createIndexes(tx);
    await tx.raw(
      `insert into conflicts (organization_id, property_id, unit_id, first_entry_id, second_entry_id, kind, nights,
                              opened_at, changed_at)
       select a.organization_id, u.property_id, a.unit_id, least(a.id, b.id), greatest(a.id, b.id), 'possible',
              a.nights * b.nights, now(), now()
         from entries a
         join units u on u.id = a.unit_id
         join entries b on b.unit_id = a.unit_id and b.source = 'booking_com' and b.nights && a.nights
        where a.source = 'airbnb' and a.check_out - a.check_in = 3`,
    );
    return organizationId;
  });
}

/** As the migrations make them; made after the rows, which takes a third of the time. */
async function createIndexes(tx: Pick<Database, 'raw'>): Promise<void> {
  await tx.raw('create index active_entries on entries using gist (unit_id, nights) where ended_at is null');
  await tx.raw('create index active_entries_of_feed on entries (feed_id) where ended_at is null');
  await tx.raw(
    'create index active_entries_by_dates on entries (unit_id, check_out, check_in) where ended_at is null',
  );
  await tx.raw(
    `create index entries_to_sweep on entries (organization_id, unit_id, check_in, check_out)
      where ended_at is null and echo_since is null and missing_since is null and kind <> 'rule'`,
  );
}
