import type { Sighting } from '../domain/conflicts/sources.js';
import type { Instant } from '../domain/instant.js';
import { type Nights, overlap } from '../domain/nights.js';
import { fromDateRange, type Tx } from './database.js';

/** A stored answer of a feed. */
export interface StoredAnswer {
  readonly snapshotId: string;
  readonly fetchedAt: Instant;
}

/** When an entry first took some of given nights, and by which answers that is known. */
export interface FirstSighting {
  readonly seen: Sighting;
  /** The answer that showed it first. Unset for direct bookings. */
  readonly shownBy?: StoredAnswer;
  /** The stored answer before that one, which did not. */
  readonly before?: StoredAnswer;
}

/**
 * Read from the change log, which keeps for years what an entry's nights were: when it came, unless it was moved there
 * later. A direct booking is known to the moment.
 */
export async function firstSightingOf(
  tx: Tx,
  organizationId: string,
  side: { readonly entryId: string; readonly feedId?: string; readonly firstSeenAt: Instant },
  nights: Nights,
): Promise<FirstSighting> {
  if (!side.feedId) return { seen: { since: side.firstSeenAt, unseenAt: side.firstSeenAt } };
  const { rows } = await tx.raw(
    `select c.kind, c.detail -> 'nights' as nights, c.detail -> 'was' as was, c.detail ->> 'unseenAt' as "unseenAt",
            s.id as "snapshotId", s.fetched_at as "fetchedAt"
       from changes c left join snapshots s on s.id = c.snapshot_id
      where c.organization_id = :organizationId and c.entry_id = :entryId
        and c.kind in ('entry_came', 'entry_moved')
      order by c.id desc`,
    { organizationId, entryId: side.entryId },
  );
  const took = (rows as TookNights[]).find(row => bringsNights(row, nights));
  const since = took?.kind === 'entry_moved' && took.fetchedAt ? took.fetchedAt : side.firstSeenAt;
  const shownBy = took?.snapshotId ? { snapshotId: took.snapshotId, fetchedAt: took.fetchedAt! } : undefined;
  const before = shownBy && (await answerBefore(tx, organizationId, side.feedId, shownBy));
  const unseenAt = took?.unseenAt ?? before?.fetchedAt;
  return {
    seen: { since, ...(unseenAt && { unseenAt }) },
    ...(shownBy && { shownBy }),
    ...(before && { before }),
  };
}

interface TookNights {
  readonly kind: 'entry_came' | 'entry_moved';
  readonly nights: Nights | null;
  readonly was: Nights | null;
  readonly unseenAt: Instant | null;
  readonly snapshotId: string | null;
  readonly fetchedAt: Instant | null;
}

/** The last change by which it got any of the nights: before a move to other parts of them it had some already. */
const bringsNights = (row: TookNights, nights: Nights): boolean =>
  row.kind === 'entry_came' || (row.was !== null && !overlap(row.was, nights));

async function answerBefore(
  tx: Tx,
  organizationId: string,
  feedId: string,
  { fetchedAt }: StoredAnswer,
): Promise<StoredAnswer | undefined> {
  const { rows } = await tx.raw(
    `select id as "snapshotId", fetched_at as "fetchedAt" from snapshots
      where organization_id = :organizationId and feed_id = :feedId and fetched_at < :fetchedAt
      order by fetched_at desc, id limit 1`,
    { organizationId, feedId, fetchedAt },
  );
  return rows[0];
}

/** What of a property's units takes nights from `today` on, by unit: echoes and platforms' own windows are left out. */
export async function takenByUnit(
  tx: Tx,
  organizationId: string,
  propertyId: string,
  today: string,
): Promise<{ readonly unitId: string; readonly name: string; readonly taken: readonly TakenNights[] }[]> {
  const { rows } = await tx.raw(
    `select u.id as "unitId", u.name,
            coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'nights', e.nights))
                       filter (where e.id is not null), '[]') as taken
       from units u
       left join entries e on e.unit_id = u.id and e.ended_at is null and e.echo_since is null
                          and e.kind <> 'rule' and e.check_out > :today
      where u.organization_id = :organizationId and u.property_id = :propertyId and u.archived_at is null
      group by u.id, u.name, u.created_at
      order by u.created_at, u.id`,
    { organizationId, propertyId, today },
  );
  return rows.map(
    (row: { unitId: string; name: string; taken: (Omit<TakenNights, 'nights'> & { nights: string })[] }) => ({
      ...row,
      taken: row.taken.map(entry => ({ ...entry, nights: fromDateRange(entry.nights) })),
    }),
  );
}

export interface TakenNights {
  readonly id: string;
  readonly kind: 'stay' | 'block' | 'closure';
  readonly nights: Nights;
}
