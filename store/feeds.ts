import type { Instant } from '../domain/instant.js';
import type { ProblemCode, ProblemDetails } from '../domain/problems.js';
import type { FeedRules, Hold } from '../domain/reconcile/belief.js';
import type { Tx } from './database.js';
import type { SealedToken } from './secret-token.js';

/** The link of a feed as it is kept: sealed, with what screens may show of it. */
export interface KeptLink {
  readonly sealed: string;
  readonly host: string;
  readonly end: string;
}

/** A link to be kept, with the keyed hash by which it is found (link-mac.ts). */
export interface SealedLink extends KeptLink {
  readonly mac: string;
}

export interface FeedLooks {
  readonly lookedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly changedAt?: Instant;
  readonly nextLookAt?: Instant;
  readonly problem?: {
    readonly code: ProblemCode;
    readonly details: ProblemDetails;
    readonly since: Instant;
  };
  /** Quick tries have ended, or are none for this problem. */
  readonly isFailing: boolean;
  /** No fresh answer for longer than allowed: people were told then. */
  readonly staleSince?: Instant;
  /** Looks in a row that failed. */
  readonly failures: number;
  readonly looks: number;
  readonly answers: number;
  readonly lastLookMs?: number;
}

/** A feed as a person sees it: what is kept of it, how looking at it goes, who reads by the link that we serve now. */
export interface Feed {
  readonly id: string;
  readonly connectionId: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly link?: KeptLink;
  /** None where a person took the calendar back. */
  readonly sealedToken?: string;
  readonly rules: FeedRules;
  readonly archivedAt?: Instant;
  readonly looks: FeedLooks;
  readonly hold?: Hold;
  readonly pull?: { readonly at: Instant; readonly agent?: string; readonly pulls: number };
}

export async function insertFeed(
  tx: Tx,
  organizationId: string,
  feed: {
    readonly id: string;
    readonly connectionId: string;
    readonly unitId: string;
    readonly link?: SealedLink;
    readonly token: SealedToken;
    readonly rules: FeedRules;
  },
): Promise<void> {
  await tx.raw(
    `insert into feeds (id, organization_id, connection_id, unit_id, import_url_sealed, import_url_host,
                        import_url_end, import_url_mac, rules, export_token_sealed, export_token_hash)
     values (:id, :organizationId, :connectionId, :unitId, :sealed, :host, :end, :mac, :rules::jsonb, :token,
             :hash)`,
    {
      organizationId,
      id: feed.id,
      connectionId: feed.connectionId,
      unitId: feed.unitId,
      ...linkColumns(feed.link),
      rules: JSON.stringify(feed.rules),
      token: feed.token.sealed,
      hash: feed.token.hash,
    },
  );
}

const FEED = `
  select f.id, f.connection_id, f.unit_id, f.import_url_sealed, f.import_url_host, f.import_url_end, f.rules,
         f.export_token_sealed, f.archived_at, c.property_id,
         h.looked_at, h.answered_at, h.changed_at, h.next_look_at, h.problem, h.problem_details, h.problem_since,
         h.failures, h.failing, h.stale_since, h.looks, h.answers, h.last_look_ms,
         b.hold, p.pulled_at, p.agent, p.pulls
    from feeds f
    join connections c on c.id = f.connection_id
    join units u on u.id = f.unit_id
    left join feed_health h on h.feed_id = f.id
    left join beliefs b on b.feed_id = f.id
    left join export_pulls p
           on p.feed_id = f.id and (f.export_token_since is null or p.pulled_at >= f.export_token_since)`;

export async function findFeed(tx: Tx, organizationId: string, id: string): Promise<Feed | undefined> {
  const { rows } = await tx.raw(`${FEED} where f.organization_id = :organizationId and f.id = :id`, {
    organizationId,
    id,
  });
  return rows[0] && toFeed(rows[0]);
}

/** Feeds in the state of their connection: the active ones, or those archived along with it. */
export async function feedsOfConnections(
  tx: Tx,
  organizationId: string,
  connectionIds: readonly string[],
): Promise<Feed[]> {
  const { rows } = await tx.raw(
    `${FEED}
      where f.organization_id = :organizationId and f.connection_id = any(:connectionIds)
        and f.archived_at is not distinct from c.archived_at
      order by u.created_at, u.id`,
    { organizationId, connectionIds: [...connectionIds] },
  );
  return rows.map(toFeed);
}

/** `null` takes the link away. */
export async function setLink(
  tx: Tx,
  organizationId: string,
  id: string,
  link: SealedLink | null,
): Promise<void> {
  await tx.raw(
    `update feeds set import_url_sealed = :sealed, import_url_host = :host, import_url_end = :end,
                      import_url_mac = :mac
      where organization_id = :organizationId and id = :id`,
    { organizationId, id, ...linkColumns(link ?? undefined) },
  );
}

export async function setRules(tx: Tx, organizationId: string, id: string, rules: FeedRules): Promise<void> {
  await tx.raw(
    `update feeds set rules = :rules::jsonb where organization_id = :organizationId and id = :id`,
    {
      organizationId,
      id,
      rules: JSON.stringify(rules),
    },
  );
}

/** Who read by the link before counts as a reader no more: a new link waits to be read. */
export async function setExportToken(
  tx: Tx,
  organizationId: string,
  id: string,
  token: (SealedToken & { readonly since: Instant }) | undefined,
): Promise<void> {
  await tx.raw(
    `update feeds
        set export_token_sealed = :sealed, export_token_hash = :hash,
            export_token_since = coalesce(:since, export_token_since)
      where organization_id = :organizationId and id = :id`,
    {
      organizationId,
      id,
      sealed: token?.sealed ?? null,
      hash: token?.hash ?? null,
      since: token?.since ?? null,
    },
  );
}

export interface ArchivedFeed {
  readonly id: string;
  readonly connectionId: string;
}

/** Archives the feeds of the units or of the connections; answers those that were active. */
export async function archiveFeeds(
  tx: Tx,
  organizationId: string,
  of: { readonly unitIds: readonly string[]; readonly connectionIds: readonly string[] },
): Promise<ArchivedFeed[]> {
  const { rows } = await tx.raw(
    `update feeds set archived_at = now()
      where organization_id = :organizationId and archived_at is null
        and (unit_id = any(:unitIds) or connection_id = any(:connectionIds))
      returning id, connection_id`,
    { organizationId, unitIds: [...of.unitIds], connectionIds: [...of.connectionIds] },
  );
  return rows.map((row: { id: string; connection_id: string }) => ({
    id: row.id,
    connectionId: row.connection_id,
  }));
}

/** The feeds are due, and what their servers remember of us no longer counts: the next look gets the whole answer. */
export async function makeDue(tx: Tx, organizationId: string, feedIds: readonly string[]): Promise<void> {
  await tx.raw(
    `update feed_health set etag = null, last_modified = null, next_look_at = now()
      where organization_id = :organizationId and feed_id = any(:feedIds)`,
    { organizationId, feedIds: [...feedIds] },
  );
}

/** Nothing of it waits for a second answer any more. */
export async function dropHold(tx: Tx, organizationId: string, feedId: string): Promise<void> {
  await tx.raw(
    `update beliefs set hold = null, awaiting = false
      where organization_id = :organizationId and feed_id = :feedId`,
    { organizationId, feedId },
  );
}

/** The next answer is reconciled anew, also where it says what the last one said. */
export async function forgetFingerprints(
  tx: Tx,
  organizationId: string,
  feedIds: readonly string[],
): Promise<void> {
  await tx.raw(
    `update beliefs set fingerprint = null
      where organization_id = :organizationId and feed_id = any(:feedIds)`,
    { organizationId, feedIds: [...feedIds] },
  );
}

export interface LinkInUse {
  readonly feedId: string;
  readonly sealed: string;
  /** Null: saved by a version that kept none, so it has to be opened to be compared. */
  readonly mac: string | null;
  readonly unitName: string;
  readonly propertyName: string;
}

/** Whether an active feed of the organization is served under the token with this SHA-256. */
export async function isExportTokenOf(tx: Tx, organizationId: string, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await tx.raw(
    `select 1 from feeds
      where organization_id = :organizationId and export_token_hash = :tokenHash and archived_at is null`,
    { organizationId, tokenHash },
  );
  return rows.length > 0;
}

/** Links of one organization are saved one transaction after the other, so that two cannot save the same. */
export async function lockLinks(tx: Tx, organizationId: string): Promise<void> {
  await tx.raw(`select pg_advisory_xact_lock(hashtextextended('links/' || :organizationId, 0))`, {
    organizationId,
  });
}

const linkColumns = (link?: SealedLink) => ({
  sealed: link?.sealed ?? null,
  host: link?.host ?? null,
  end: link?.end ?? null,
  mac: link?.mac ?? null,
});

interface FeedRow {
  readonly id: string;
  readonly connection_id: string;
  readonly property_id: string;
  readonly unit_id: string;
  readonly import_url_sealed: string | null;
  readonly import_url_host: string | null;
  readonly import_url_end: string | null;
  readonly rules: FeedRules;
  readonly export_token_sealed: string | null;
  readonly archived_at: Instant | null;
  readonly looked_at: Instant | null;
  readonly answered_at: Instant | null;
  readonly changed_at: Instant | null;
  readonly next_look_at: Instant | null;
  readonly problem: ProblemCode | null;
  readonly problem_details: ProblemDetails | null;
  readonly problem_since: Instant | null;
  readonly failures: number | null;
  readonly failing: string | null;
  readonly stale_since: Instant | null;
  readonly looks: number | null;
  readonly answers: number | null;
  readonly last_look_ms: number | null;
  readonly hold: Hold | null;
  readonly pulled_at: Instant | null;
  readonly agent: string | null;
  readonly pulls: number | null;
}

const toFeed = (row: FeedRow): Feed => ({
  id: row.id,
  connectionId: row.connection_id,
  propertyId: row.property_id,
  unitId: row.unit_id,
  ...(row.import_url_sealed
    ? { link: { sealed: row.import_url_sealed, host: row.import_url_host!, end: row.import_url_end! } }
    : {}),
  ...(row.export_token_sealed ? { sealedToken: row.export_token_sealed } : {}),
  rules: row.rules,
  ...(row.archived_at ? { archivedAt: row.archived_at } : {}),
  looks: toLooks(row),
  ...(row.hold ? { hold: row.hold } : {}),
  ...(row.pulled_at ? { pull: toPull(row, row.pulled_at) } : {}),
});

const toPull = (row: FeedRow, at: Instant) => ({
  at,
  ...(row.agent ? { agent: row.agent } : {}),
  pulls: row.pulls ?? 0,
});

const toLooks = (row: FeedRow): FeedLooks => ({
  ...(row.looked_at ? { lookedAt: row.looked_at } : {}),
  ...(row.answered_at ? { answeredAt: row.answered_at } : {}),
  ...(row.changed_at ? { changedAt: row.changed_at } : {}),
  ...(row.next_look_at ? { nextLookAt: row.next_look_at } : {}),
  ...(row.problem
    ? {
        problem: {
          code: row.problem,
          details: row.problem_details ?? {},
          since: row.problem_since ?? row.looked_at!,
        },
      }
    : {}),
  isFailing: row.failing !== null,
  ...(row.stale_since && { staleSince: row.stale_since }),
  failures: row.failures ?? 0,
  looks: row.looks ?? 0,
  answers: row.answers ?? 0,
  ...(row.last_look_ms === null ? {} : { lastLookMs: row.last_look_ms }),
});
