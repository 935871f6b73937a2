import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../domain/instant.js';
import type { BelievedEntry, EndReason } from '../domain/reconcile/belief.js';
import { type Tx, toDateRange } from './database.js';

/** What the entries of one answer belong to. */
export interface EntryHome {
  readonly organizationId: string;
  readonly unitId: string;
  readonly feedId: string;
  readonly source: string;
  readonly snapshotId: string;
  readonly at: Instant;
  /** The answer before this one, which did not show what is new in it. */
  readonly unseenAt?: Instant;
}

export interface EndedEntry {
  readonly id: string;
  readonly reason: EndReason;
}

/** How the rows must change for the entries believed before to become those believed now. */
export interface EntryDifference {
  readonly added: readonly BelievedEntry[];
  readonly changed: readonly BelievedEntry[];
  /** Entries whose guest is new or other than before. */
  readonly guests: readonly BelievedEntry[];
}

export function differenceOf(
  before: readonly BelievedEntry[],
  after: readonly BelievedEntry[],
): EntryDifference {
  const known = new Map(before.map(entry => [entry.id, entry]));
  const isOther = (entry: BelievedEntry): boolean => {
    const { guest: _, ...was } = known.get(entry.id)!;
    const { guest: __, ...is } = entry;
    return !isDeepStrictEqual(was, is);
  };
  return {
    added: after.filter(entry => !known.has(entry.id)),
    changed: after.filter(entry => known.has(entry.id) && isOther(entry)),
    guests: after.filter(entry => entry.guest && !isDeepStrictEqual(known.get(entry.id)?.guest, entry.guest)),
  };
}

const ROWS = `jsonb_to_recordset(:entries::jsonb) as
  e(id uuid, kind text, nights daterange, uid text, "firstSeen" timestamptz, "missingSince" timestamptz,
    shown daterange, "keptSince" timestamptz)`;

const toRows = (entries: readonly BelievedEntry[]): string =>
  JSON.stringify(
    entries.map(({ guest: _, ...entry }) => ({
      ...entry,
      nights: toDateRange(entry.nights),
      ...(entry.shown && { shown: toDateRange(entry.shown) }),
    })),
  );

export async function insertEntries(
  tx: Tx,
  home: EntryHome,
  entries: readonly BelievedEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.raw(
    `insert into entries (id, organization_id, unit_id, feed_id, source, kind, nights, uid, first_seen_at,
                          unseen_at, first_snapshot_id, missing_since, shown, kept_since)
     select e.id, :organizationId, :unitId, :feedId, :source, e.kind, e.nights, e.uid, e."firstSeen",
            :unseenAt, :snapshotId, e."missingSince", e.shown, e."keptSince"
       from ${ROWS}`,
    { ...home, unseenAt: home.unseenAt ?? null, entries: toRows(entries) },
  );
}

/** Nights that are new to an entry date it anew, and it must be known as an echo anew (domain/conflicts/sightings.ts). */
export async function updateEntries(
  tx: Tx,
  home: EntryHome,
  entries: readonly BelievedEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.raw(
    `update entries
        set kind = e.kind, nights = e.nights, uid = e.uid, missing_since = e."missingSince", shown = e.shown,
            kept_since = e."keptSince",
            nights_since = case when e.nights <@ entries.nights then nights_since else :at::timestamptz end,
            unseen_at = case when e.nights <@ entries.nights then unseen_at else :unseenAt::timestamptz end,
            echo_since = case when e.nights <@ entries.nights then echo_since end,
            echo_broken_at = case when e.nights <@ entries.nights then echo_broken_at end
       from ${ROWS}
      where entries.id = e.id and entries.organization_id = :organizationId and entries.feed_id = :feedId`,
    {
      organizationId: home.organizationId,
      feedId: home.feedId,
      at: home.at,
      unseenAt: home.unseenAt ?? null,
      entries: toRows(entries),
    },
  );
}

/** An entry is never deleted: it ends, with the reason and the snapshot that said so. */
export async function endEntries(tx: Tx, home: EntryHome, ended: readonly EndedEntry[]): Promise<void> {
  if (ended.length === 0) return;
  await tx.raw(
    `update entries
        set ended_at = :at, end_reason = e.reason, ended_snapshot_id = :snapshotId
       from jsonb_to_recordset(:ended::jsonb) as e(id uuid, reason text)
      where entries.id = e.id and entries.organization_id = :organizationId and entries.feed_id = :feedId
        and entries.ended_at is null`,
    {
      organizationId: home.organizationId,
      feedId: home.feedId,
      snapshotId: home.snapshotId,
      at: home.at,
      ended: JSON.stringify(ended),
    },
  );
}

export async function keepGuests(
  tx: Tx,
  organizationId: string,
  entries: readonly BelievedEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.raw(
    `insert into guests (entry_id, organization_id, name, phone_digits, reservation_code)
     select g.id, :organizationId, g.name, g."phoneDigits", g."reservationCode"
       from jsonb_to_recordset(:guests::jsonb)
            as g(id uuid, name text, "phoneDigits" text, "reservationCode" text)
     on conflict (entry_id) do update
        set name = excluded.name, phone_digits = excluded.phone_digits,
            reservation_code = excluded.reservation_code`,
    { organizationId, guests: JSON.stringify(entries.map(({ id, guest }) => ({ ...guest, id }))) },
  );
}
