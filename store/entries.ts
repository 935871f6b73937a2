import type { Guest, Kind, Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Day, Nights } from '../domain/nights.js';
import type { EndReason } from '../domain/reconcile/belief.js';
import { fromDateRange, type Tx } from './database.js';

export type Source = Platform | 'direct';

/** An entry of a unit as a person sees it. */
export interface UnitEntry {
  readonly id: string;
  readonly unitId: string;
  readonly source: Source;
  readonly kind: Kind;
  readonly nights: Nights;
  readonly firstSeenAt: Instant;
  readonly missingSince?: Instant;
  readonly guest?: Guest;
}

/** An `EntryRow` of `entries e` and its `guests g`. */
export const ENTRY_COLUMNS = `
  e.id, e.unit_id, e.source, e.kind, e.nights, e.first_seen_at, e.missing_since,
  g.name as guest_name, g.phone_digits, g.reservation_code`;

/** Where an entry is, of `properties p` and `units u`, beside its columns. */
export const PLACE_COLUMNS = `
  jsonb_build_object('id', p.id, 'name', p.name, 'timezone', p.timezone) as property,
  jsonb_build_object('id', u.id, 'name', u.name) as unit`;

const ACTIVE_ENTRY = `select ${ENTRY_COLUMNS} from entries e left join guests g on g.entry_id = e.id`;

/** Active entries of units that touch `range`, by unit, earliest first. */
export async function entriesWithin(
  tx: Tx,
  organizationId: string,
  unitIds: readonly string[],
  range: Nights,
): Promise<UnitEntry[]> {
  const { rows } = await tx.raw(
    `${ACTIVE_ENTRY}
      where e.organization_id = :organizationId and e.ended_at is null
        and e.unit_id = any(:unitIds) and e.check_in < :to and e.check_out > :from
      order by e.unit_id, e.nights, e.source, e.id`,
    { organizationId, unitIds: [...unitIds], from: range.from, to: range.to },
  );
  return rows.map(toUnitEntry);
}

/** Active entries with these ids, earliest first. */
export async function entriesOfIds(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<UnitEntry[]> {
  const { rows } = await tx.raw(
    `${ACTIVE_ENTRY}
      where e.organization_id = :organizationId and e.ended_at is null and e.id = any(:ids)
      order by e.nights, e.id`,
    { organizationId, ids: [...ids] },
  );
  return rows.map(toUnitEntry);
}

/** Nights to tell a platform. No guest: who it is stays here. */
export interface ExportedEntry {
  readonly id: string;
  readonly kind: Exclude<Kind, 'rule'>;
  readonly nights: Nights;
  /** When it came, or its nights or kind last changed. */
  readonly since: Instant;
}

/**
 * What `platform` has to know of a unit: its taken nights from `from` on, but those that the platform told us itself,
 * and but other platforms' own windows (`rule`). Echoes are left out too: what they repeat is told, and once that is
 * gone two platforms would keep each other closed by what each says the other said. Earliest first.
 */
export async function entriesToExport(
  tx: Tx,
  organizationId: string,
  unitId: string,
  platform: Platform,
  from: Day,
): Promise<ExportedEntry[]> {
  const { rows } = await tx.raw(
    `select e.id, e.kind, e.nights, greatest(e.first_seen_at, changed.at) as since
       from entries e
       left join lateral (
         select max(c.at) as at from changes c
          where c.entry_id = e.id and c.kind in ('entry_moved', 'entry_reclassified')
       ) changed on true
      where e.organization_id = :organizationId and e.unit_id = :unitId and e.ended_at is null
        and e.source <> :platform and e.kind <> 'rule' and e.echo_since is null
        and e.check_out > :from
      order by e.nights, e.id`,
    { organizationId, unitId, platform, from },
  );
  return rows.map((row: { id: string; kind: ExportedEntry['kind']; nights: string; since: Instant }) => ({
    ...row,
    nights: fromDateRange(row.nights),
  }));
}

export interface EndedEntry {
  readonly id: string;
  readonly unitId: string;
  readonly feedId: string;
}

/** Ends all active entries of the feeds. */
export async function endEntriesOfFeeds(
  tx: Tx,
  organizationId: string,
  feedIds: readonly string[],
  reason: EndReason,
): Promise<EndedEntry[]> {
  const { rows } = await tx.raw(
    `update entries set ended_at = now(), end_reason = :reason
      where organization_id = :organizationId and feed_id = any(:feedIds) and ended_at is null
      returning id, unit_id as "unitId", feed_id as "feedId"`,
    { organizationId, feedIds: [...feedIds], reason },
  );
  return rows;
}

/** As the statements that answer entries of a unit select it. */
export interface EntryRow {
  readonly id: string;
  readonly unit_id: string;
  readonly source: Source;
  readonly kind: Kind;
  readonly nights: string;
  readonly first_seen_at: Instant;
  readonly missing_since: Instant | null;
  readonly guest_name: string | null;
  readonly phone_digits: string | null;
  readonly reservation_code: string | null;
}

export function toUnitEntry(row: EntryRow): UnitEntry {
  const guest: Guest = {
    ...(row.guest_name ? { name: row.guest_name } : {}),
    ...(row.phone_digits ? { phoneDigits: row.phone_digits } : {}),
    ...(row.reservation_code ? { reservationCode: row.reservation_code } : {}),
  };
  return {
    id: row.id,
    unitId: row.unit_id,
    source: row.source,
    kind: row.kind,
    nights: fromDateRange(row.nights),
    firstSeenAt: row.first_seen_at,
    ...(row.missing_since ? { missingSince: row.missing_since } : {}),
    ...(Object.keys(guest).length ? { guest } : {}),
  };
}
