import type { SystemDatabase } from './system-database.js';

/** Numbers of all organizations together, as Prometheus is told them. No ids, so that they stay few. */
export interface SystemCounts {
  readonly feeds: readonly { readonly platform: string; readonly state: string; readonly feeds: number }[];
  readonly platforms: readonly PlatformCounts[];
  readonly conflicts: readonly { readonly kind: string; readonly conflicts: number }[];
  readonly sweeps: { readonly missed: number; readonly oldestSeconds: number | null };
  readonly tasks: readonly { readonly kind: string; readonly tasks: number; readonly late: number }[];
  readonly alerts: readonly { readonly rule: string; readonly severity: string; readonly alerts: number }[];
  readonly outgoing: { readonly notifications: number; readonly deliveries: number };
  /** Null before the fleet was seen to for the first time. */
  readonly pulse: Readonly<Record<'ranSeconds' | 'answerSeconds' | 'stuckSeconds', number | null>>;
}

export interface PlatformCounts {
  readonly platform: string;
  readonly overdue: number;
  readonly oldestAnswerSeconds: number | null;
  readonly lastPullSeconds: number | null;
  readonly pulls: number;
}

/** A few statements, one after the other: a scrape takes one connection. */
export async function systemCounts(db: SystemDatabase): Promise<SystemCounts> {
  return db.transaction(async tx => {
    const all = async (sql: string) => (await tx.raw(sql)).rows;
    const one = async (sql: string) => (await tx.raw(sql)).rows[0];
    return {
      feeds: await all(FEEDS),
      platforms: await all(PLATFORMS),
      conflicts: await all(CONFLICTS),
      sweeps: await one(SWEEPS),
      tasks: await all(TASKS),
      alerts: await all(ALERTS),
      outgoing: await one(OUTGOING),
      pulse: (await one(PULSE)) ?? { ranSeconds: null, answerSeconds: null, stuckSeconds: null },
    };
  });
}

const SINCE = (at: string) => `extract(epoch from now() - ${at})::float8`;

/** The same words as the API's, in the same order (api/answers/health.ts). */
const FEEDS = `
  select c.platform,
         case when c.state <> 'active' then c.state
              when f.import_url_host is null then 'no_link'
              when h.failing is not null then 'failing'
              when h.stale_since is not null then 'stale'
              when b.is_held then 'held'
              when h.problem is not null then 'retrying'
              when h.answered_at is null then 'new'
              else 'healthy' end as state,
         count(*) as feeds
    from feeds f
    join connections c on c.id = f.connection_id
    left join feed_health h on h.feed_id = f.id
    left join beliefs b on b.feed_id = f.id
   where f.archived_at is null
   group by 1, 2`;

const PLATFORMS = `
  select c.platform,
         count(*) filter (where is_looked_at and h.next_look_at < now() - interval '2 minutes') as overdue,
         ${SINCE('min(h.answered_at) filter (where is_looked_at)')} as "oldestAnswerSeconds",
         ${SINCE('max(e.pulled_at)')} as "lastPullSeconds", coalesce(sum(e.pulls), 0)::bigint as pulls
    from feeds f
    join connections c on c.id = f.connection_id
    join properties p on p.id = c.property_id
    left join feed_health h on h.feed_id = f.id
    left join export_pulls e on e.feed_id = f.id
   cross join lateral (select c.state = 'active' and f.import_url_host is not null and p.archived_at is null
                         as is_looked_at) looked
   where f.archived_at is null
   group by 1`;

const CONFLICTS = `select kind, count(*) as conflicts from conflicts where state in ('open', 'settling') group by 1`;

const SWEEPS = `
  select coalesce(sum(missed), 0)::bigint as missed, ${SINCE('min(swept_at)')} as "oldestSeconds" from portfolio_sweeps`;

const TASKS = `
  select kind, count(*) as tasks, count(*) filter (where due_at < now()) as late from tasks
   where state = 'open' group by 1`;

const ALERTS = `
  select rule, severity, count(*) as alerts from alerts where ended_at is null group by 1, 2`;

const OUTGOING = `
  select (select count(*) from notifications where state = 'waiting' and waits_until < now()) as notifications,
         (select count(*) from webhook_deliveries where state = 'waiting' and due_at < now()) as deliveries`;

const PULSE = `
  select ${SINCE('ran_at')} as "ranSeconds", ${SINCE('last_answer_at')} as "answerSeconds",
         coalesce(${SINCE('stuck_since')}, 0) as "stuckSeconds"
    from fleet_pulse`;
