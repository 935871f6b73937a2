import type { Kind } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import { type Belief, type BelievedEntry, type Hold, NOTHING_BELIEVED } from '../domain/reconcile/belief.js';
import { fromDateRange, type Tx } from './database.js';

/** All we believe of a feed; nothing, where no answer was ever reconciled. */
export async function loadBelief(tx: Tx, organizationId: string, feedId: string): Promise<Belief> {
  const { rows } = await tx.raw(
    `select hold, answered_at, unreadable from beliefs
      where organization_id = :organizationId and feed_id = :feedId`,
    { organizationId, feedId },
  );
  const row: BeliefRow | undefined = rows[0];
  if (!row) return NOTHING_BELIEVED;
  return {
    entries: await believedEntries(tx, organizationId, feedId),
    ...(row.hold && { hold: row.hold }),
    ...(row.answered_at && { answeredAt: row.answered_at }),
    ...(row.unreadable > 0 && { unreadable: row.unreadable }),
  };
}

/** Where a belief comes from: the answer, and whether it waits for a second one. */
export interface BeliefOrigin {
  readonly snapshotId: string;
  readonly fingerprint: string;
  readonly awaiting: boolean;
}

/** Keeps what reconcile carries beside the entries. */
export async function saveBelief(
  tx: Tx,
  organizationId: string,
  feedId: string,
  belief: Belief,
  origin: BeliefOrigin,
): Promise<void> {
  await tx.raw(
    `insert into beliefs (feed_id, organization_id, answered_at, snapshot_id, fingerprint, hold, unreadable, awaiting)
     values (:feedId, :organizationId, :answeredAt, :snapshotId, decode(:fingerprint, 'hex'), :hold::jsonb,
             :unreadable, :awaiting)
     on conflict (feed_id) do update
        set answered_at = excluded.answered_at, snapshot_id = excluded.snapshot_id,
            fingerprint = excluded.fingerprint, hold = excluded.hold, unreadable = excluded.unreadable,
            awaiting = excluded.awaiting`,
    {
      feedId,
      organizationId,
      answeredAt: belief.answeredAt ?? null,
      hold: belief.hold ? JSON.stringify(belief.hold) : null,
      unreadable: belief.unreadable ?? 0,
      ...origin,
    },
  );
}

async function believedEntries(tx: Tx, organizationId: string, feedId: string): Promise<BelievedEntry[]> {
  const { rows } = await tx.raw(
    `select e.id, e.kind, e.nights, e.uid, e.first_seen_at, e.missing_since, e.shown, e.kept_since,
            e.guest_erased_at is not null as guest_erased,
            g.name, g.phone_digits, g.reservation_code
       from entries e left join guests g on g.entry_id = e.id
      where e.organization_id = :organizationId and e.feed_id = :feedId and e.ended_at is null
      order by lower(e.nights), upper(e.nights), e.id`,
    { organizationId, feedId },
  );
  return rows.map(toBelieved);
}

interface BeliefRow {
  readonly hold: Hold | null;
  readonly answered_at: Instant | null;
  readonly unreadable: number;
}

interface EntryRow {
  readonly id: string;
  readonly kind: Kind;
  readonly nights: string;
  readonly uid: string;
  readonly first_seen_at: Instant;
  readonly missing_since: Instant | null;
  readonly shown: string | null;
  readonly kept_since: Instant | null;
  readonly guest_erased: boolean;
  readonly name: string | null;
  readonly phone_digits: string | null;
  readonly reservation_code: string | null;
}

function toBelieved(row: EntryRow): BelievedEntry {
  const guest = {
    ...(row.name !== null && { name: row.name }),
    ...(row.phone_digits !== null && { phoneDigits: row.phone_digits }),
    ...(row.reservation_code !== null && { reservationCode: row.reservation_code }),
  };
  return {
    id: row.id,
    kind: row.kind,
    nights: fromDateRange(row.nights),
    uid: row.uid,
    firstSeen: row.first_seen_at,
    ...(row.missing_since && { missingSince: row.missing_since }),
    ...(row.shown && { shown: fromDateRange(row.shown) }),
    ...(row.kept_since && { keptSince: row.kept_since }),
    ...(Object.keys(guest).length > 0 && { guest }),
    ...(row.guest_erased && { guestErased: true }),
  };
}
