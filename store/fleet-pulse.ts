import type { Instant } from '../domain/instant.js';
import type { Pulse } from '../domain/sync/pulse.js';
import type { Database } from './database.js';
import type { SystemDatabase } from './system-database.js';

/** Of all feeds that are to be looked at. `graceMs`: a look may be this late. */
export async function pulseOfFleet(system: SystemDatabase, at: Instant, graceMs: number): Promise<Pulse> {
  const { rows } = await system.raw(
    `select max(h.looked_at) as "lastLookAt", max(h.answered_at) as "lastAnswerAt",
            count(*) filter (where coalesce(h.next_look_at, f.created_at)
                                   < :at::timestamptz - :graceMs * interval '1 millisecond') as overdue
       from feeds f
       join connections c on c.id = f.connection_id
       left join feed_health h on h.feed_id = f.id
      where f.archived_at is null and f.import_url_host is not null and c.state = 'active'`,
    { at, graceMs },
  );
  const { lastLookAt, lastAnswerAt, overdue } = rows[0];
  return { ...(lastLookAt && { lastLookAt }), ...(lastAnswerAt && { lastAnswerAt }), overdue };
}

/** What was last written down of the fleet; answers since when it is stuck. */
export async function keepPulse(
  db: Database,
  pulse: Pulse,
  at: Instant,
  state: 'stuck' | 'moving',
): Promise<Instant | undefined> {
  const { rows } = await db.raw(
    `insert into fleet_pulse as p (ran_at, last_look_at, last_answer_at, overdue, stuck_since)
     values (:at, :lastLookAt, :lastAnswerAt, :overdue, case when :state = 'stuck' then :at::timestamptz end)
     on conflict (the_one) do update
        set ran_at = excluded.ran_at, last_look_at = excluded.last_look_at,
            last_answer_at = excluded.last_answer_at, overdue = excluded.overdue,
            stuck_since = case when :state = 'stuck' then coalesce(p.stuck_since, excluded.stuck_since) end
     returning stuck_since`,
    {
      at,
      state,
      overdue: pulse.overdue,
      lastLookAt: pulse.lastLookAt ?? null,
      lastAnswerAt: pulse.lastAnswerAt ?? null,
    },
  );
  return rows[0].stuck_since ?? undefined;
}
