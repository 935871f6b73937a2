import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { ProblemCode, ProblemDetails } from '../domain/problems.js';
import type { SlowDown } from '../domain/sync/slow-down.js';
import type { Tx } from './database.js';

/** Another platform that sells the unit; `read` where it ever read what we serve to it. */
export interface OtherPlatform {
  readonly platform: Platform;
  readonly read?: { readonly at: Instant; readonly everyMs: number; readonly spreadMs: number };
}

/** One feed that may be looked at now, with what the look is judged by. */
export interface FeedToFetch {
  readonly id: string;
  readonly connectionId: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly sealedUrl: string;
  readonly host: string;
  readonly platform: Platform;
  readonly timezone: string;
  /** Unset: the platform's usual. */
  readonly lookEveryMs?: number;
  /** Of the content that was reconciled last; unset where nothing was, or all is to be reconciled anew. */
  readonly fingerprint?: string;
  /** When content of it was reconciled last. */
  readonly reconciledAt?: Instant;
  /** A hold or an absence waits for a second answer. */
  readonly awaiting: boolean;
  /** Whether nights are taken by what it said. */
  readonly hasEntries: boolean;
  readonly lookedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly changedAt?: Instant;
  readonly nextLookAt?: Instant;
  readonly failures: number;
  /** The first of the failures in a row. */
  readonly troubledSince?: Instant;
  /** The problem that people were told of, where it is failing. */
  readonly failing?: { readonly code: ProblemCode; readonly details: ProblemDetails };
  readonly staleSince?: Instant;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly others: readonly OtherPlatform[];
  /** The next arrival at the unit, at midnight in the property's zone. */
  readonly nextArrivalAt?: Instant;
  /** Since the property's midnight, in ms. */
  readonly timeOfDayMs: number;
  /** What a look at the platform costs; unset where nobody has set it yet. */
  readonly price?: number;
  readonly slowDown?: SlowDown;
}

/** Undefined where it is not to be looked at: paused, archived, without a link, or not there. */
export async function feedToFetch(
  tx: Tx,
  organizationId: string,
  feedId: string,
  now: Instant,
): Promise<FeedToFetch | undefined> {
  const { rows } = await tx.raw(
    `select f.id, f.connection_id as "connectionId", c.property_id as "propertyId", f.unit_id as "unitId",
            f.import_url_sealed as "sealedUrl", f.import_url_host as host, c.platform, p.timezone,
            c.look_every_ms as "lookEveryMs", encode(b.fingerprint, 'hex') as fingerprint,
            b.answered_at as "reconciledAt", coalesce(b.awaiting, false) as awaiting,
            exists (select from entries e where e.feed_id = f.id and e.ended_at is null) as "hasEntries",
            h.looked_at as "lookedAt", h.answered_at as "answeredAt", h.changed_at as "changedAt",
            h.next_look_at as "nextLookAt", coalesce(h.failures, 0) as failures, h.problem_since as "troubledSince",
            case when h.failing is not null then
              jsonb_build_object('code', h.failing, 'details', coalesce(h.problem_details, '{}')) end as failing,
            h.stale_since as "staleSince", h.etag, h.last_modified as "lastModified",
            (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('platform', oc.platform,
                      'read', case when pull.every_ms is not null then jsonb_build_object(
                        'at', to_char(pull.pulled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                        'everyMs', pull.every_ms, 'spreadMs', pull.spread_ms) end))), '[]')
               from feeds o join connections oc on oc.id = o.connection_id
               left join export_pulls pull on pull.feed_id = o.id
              where o.unit_id = f.unit_id and o.id <> f.id and o.archived_at is null and oc.state = 'active'
            ) as others,
            (select min(e.check_in)::timestamp at time zone p.timezone from entries e
              where e.unit_id = f.unit_id and e.ended_at is null and e.kind in ('stay', 'closure')
                and e.check_out > :now::date and e.check_in > :now::date) as "nextArrivalAt",
            (1000 * extract(epoch from (:now::timestamptz at time zone p.timezone)::time))::int as "timeOfDayMs",
            prices.price,
            case when s.platform is not null then
              jsonb_build_object('factor', s.factor,
                'slowedAt', to_char(s.slowed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'pausedUntil', to_char(s.paused_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            end as "slowDown"
       from feeds f
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
       left join beliefs b on b.feed_id = f.id
       left join feed_health h on h.feed_id = f.id
       left join platform_prices prices on prices.platform = c.platform
       left join platform_slow_downs s on s.platform = c.platform and s.host = f.import_url_host
      where f.organization_id = :organizationId and f.id = :feedId
        and f.archived_at is null and f.import_url_sealed is not null
        and c.state = 'active' and p.archived_at is null`,
    { organizationId, feedId, now },
  );
  return rows[0] && (withoutNulls(rows[0]) as unknown as FeedToFetch);
}

const withoutNulls = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
