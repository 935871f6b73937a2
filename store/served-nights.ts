import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import { type Tx, toDateRange } from './database.js';

/**
 * Keeps what a pull of our calendar held, by what differs from the pull before. Called only where the content of the
 * pull is another one.
 */
export async function recordServed(
  tx: Tx,
  pull: { readonly organizationId: string; readonly feedId: string; readonly at: Instant },
  entries: readonly { readonly id: string; readonly nights: Nights }[],
): Promise<void> {
  await tx.raw(
    `with told as (
       select t.id, t.nights from jsonb_to_recordset(:told::jsonb) as t(id uuid, nights daterange)
     ), withdrawn as (
       update served_nights s set withdrawn_at = :at
        where s.organization_id = :organizationId and s.feed_id = :feedId and s.withdrawn_at is null
          and not exists (select from told t where t.id = s.entry_id and t.nights = s.nights)
     )
     insert into served_nights (feed_id, entry_id, organization_id, nights, served_at)
     select :feedId, t.id, :organizationId, t.nights, :at from told t
      where not exists (select from served_nights s
                         where s.feed_id = :feedId and s.withdrawn_at is null
                           and s.entry_id = t.id and s.nights = t.nights)
     on conflict (feed_id, entry_id, served_at) do nothing`,
    {
      ...pull,
      told: JSON.stringify(entries.map(({ id, nights }) => ({ id, nights: toDateRange(nights) }))),
    },
  );
}
