import { dayAt, type Instant } from '../domain/instant.js';
import { everyGuest, guestsGoneFor } from '../domain/privacy/telling-event.js';
import type { Tx } from './database.js';
import { eraseInAnswer, type StoredAnswer } from './erased-guests.js';

export interface Retention {
  readonly at: Instant;
  /** Days after check-out, by the property's days. */
  readonly days: number;
}

/** Erases all that is kept beside the entries of guests who left long enough ago. Answers of how many. */
export async function forgetDeparted(
  tx: Tx,
  organizationId: string,
  { at, days }: Retention,
): Promise<number> {
  const { rows } = await tx.raw(
    `select e.id
       from entries e
       join units u on u.id = e.unit_id
       join properties p on p.id = u.property_id
      where e.organization_id = :organizationId and e.guest_erased_at is null
        and e.check_out + :days::int <= (:at::timestamptz at time zone p.timezone)::date
        and (exists (select from guests g where g.entry_id = e.id)
             or exists (select from direct_bookings b where b.entry_id = e.id and b.note is not null))`,
    { organizationId, at, days },
  );
  const ids = rows.map((row: { id: string }) => row.id);
  await eraseGuests(tx, organizationId, ids, at);
  return ids.length;
}

/** What stands beside the entries of their guests goes, and nothing that a feed says of them is kept again. */
export async function eraseGuests(
  tx: Tx,
  organizationId: string,
  entryIds: readonly string[],
  at: Instant,
): Promise<void> {
  const these = { organizationId, ids: [...entryIds], at };
  await tx.raw('delete from guests where organization_id = :organizationId and entry_id = any(:ids)', these);
  await tx.raw(
    `update direct_bookings set note = null where organization_id = :organizationId and entry_id = any(:ids)`,
    these,
  );
  await tx.raw(
    `update entries set guest_erased_at = coalesce(guest_erased_at, :at)
      where organization_id = :organizationId and id = any(:ids)`,
    these,
  );
}

/**
 * Looks through stored answers that may tell of guests who left long enough ago, `limit` at most, and answers how many
 * it looked through. An answer that is itself that old, and is not the feed's last, loses all its guests: it says what
 * was, and those who are yet to come stand in later ones. One of the last hour may be under way to its reconciling, and
 * has until the next day.
 */
export async function forgetInAnswers(
  tx: Tx,
  organizationId: string,
  { at, days }: Retention,
  limit: number,
): Promise<number> {
  const { rows } = await tx.raw(
    `select id, body, parsed, rules, timezone, is_past from (
       select s.id, s.body, s.parsed, f.rules, p.timezone, s.guests_until,
              (:at::timestamptz at time zone p.timezone)::date - :days::int as last_day,
              s.fetched_at < :at::timestamptz - :days * interval '1 day'
                and exists (select from snapshots n where n.feed_id = s.feed_id and n.fetched_at > s.fetched_at)
                and not exists (select from beliefs b where b.snapshot_id = s.id) as is_past
         from snapshots s
         join feeds f on f.id = s.feed_id
         join connections c on c.id = f.connection_id
         join properties p on p.id = c.property_id
        where s.organization_id = :organizationId and s.guests_erased_at is null
          and s.fetched_at < :at::timestamptz - interval '1 hour'
     ) s
      where is_past or guests_until is null or guests_until <= last_day
      limit :limit`,
    { organizationId, at, days, limit },
  );
  for (const row of rows as (StoredAnswer & { timezone: string; is_past: boolean })[]) {
    const forgets = row.is_past ? everyGuest : guestsGoneFor(days, dayAt(at, row.timezone));
    await eraseInAnswer(tx, organizationId, row, forgets);
    if (row.is_past)
      await tx.raw(
        `update snapshots set guests_erased_at = :at where organization_id = :organizationId and id = :id`,
        { organizationId, id: row.id, at },
      );
  }
  return rows.length;
}
