import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ParsedFeed } from '../domain/ical/feed-event.js';
import type { Instant } from '../domain/instant.js';
import { eraseGuestsOfEvents } from '../domain/privacy/erase-guests.js';
import { theseGuests } from '../domain/privacy/telling-event.js';
import { Problem } from '../domain/problems.js';
import type { FeedRules } from '../domain/reconcile/belief.js';
import type { Tx } from './database.js';
import { erasedGuestsOf } from './erased-guests.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface NewSnapshot {
  readonly feedId: string;
  readonly body: Uint8Array;
  /** Of the body, DTSTAMP aside, in hex. */
  readonly fingerprint: string;
  readonly fetchedAt: Instant;
}

/** Keeps the body and answers its id; the newest snapshot's, where that says the same. */
export async function keepSnapshot(tx: Tx, organizationId: string, snapshot: NewSnapshot): Promise<string> {
  const { rows } = await tx.raw(
    `with newest as (
       select id, fingerprint from snapshots where feed_id = :feedId order by fetched_at desc, id limit 1
     ), added as (
       insert into snapshots (organization_id, feed_id, fingerprint, body, fetched_at)
       select :organizationId, :feedId, decode(:fingerprint, 'hex'), :body, :fetchedAt
        where not exists (select from newest where fingerprint = decode(:fingerprint, 'hex'))
       returning id
     )
     select id from added
     union all
     select id from newest where fingerprint = decode(:fingerprint, 'hex')`,
    {
      organizationId,
      feedId: snapshot.feedId,
      fingerprint: snapshot.fingerprint,
      body: await pack(snapshot.body),
      fetchedAt: snapshot.fetchedAt,
    },
  );
  return rows[0].id;
}

/** A stored body, with the zone its dates are read in. */
export interface SnapshotToParse {
  readonly body: Uint8Array;
  readonly timezone: string;
}

/** Throws `answer_forgotten` where it is known, and no longer kept. */
export async function snapshotToParse(
  tx: Tx,
  organizationId: string,
  snapshotId: string,
): Promise<SnapshotToParse | undefined> {
  const { rows } = await tx.raw(
    `select s.body, p.timezone
       from snapshots s
       join feeds f on f.id = s.feed_id
       join connections c on c.id = f.connection_id
       join properties p on p.id = c.property_id
      where s.organization_id = :organizationId and s.id = :snapshotId`,
    { organizationId, snapshotId },
  );
  if (rows[0] && !rows[0].body) throw new Problem('answer_forgotten');
  return rows[0] && { body: await unpack(rows[0].body), timezone: rows[0].timezone };
}

/** Text as PostgreSQL can keep it: no NUL, no half of a surrogate pair. */
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd') : value;

export async function saveParsed(
  tx: Tx,
  organizationId: string,
  snapshotId: string,
  parsed: ParsedFeed,
): Promise<void> {
  await tx.raw(
    `update snapshots set parsed = :parsed::jsonb where organization_id = :organizationId and id = :snapshotId`,
    { organizationId, snapshotId, parsed: JSON.stringify(parsed, storable) },
  );
}

/** What an answer said: its events, and the fingerprint of its content. */
export interface ParsedSnapshot {
  readonly id: string;
  readonly fingerprint: string;
  readonly parsed: ParsedFeed;
}

/**
 * Undefined where it is not there or has not been parsed. Of guests that were erased it tells nothing, whatever the
 * feed said.
 */
export async function parsedSnapshot(
  tx: Tx,
  organizationId: string,
  feedId: string,
  snapshotId: string,
): Promise<ParsedSnapshot | undefined> {
  const { rows } = await tx.raw(
    `select s.id, encode(s.fingerprint, 'hex') as fingerprint, s.parsed, f.rules
       from snapshots s join feeds f on f.id = s.feed_id
      where s.organization_id = :organizationId and s.feed_id = :feedId and s.id = :snapshotId
        and s.parsed is not null`,
    { organizationId, feedId, snapshotId },
  );
  const row: { id: string; fingerprint: string; parsed: ParsedFeed; rules: FeedRules } | undefined = rows[0];
  if (!row) return undefined;
  const forgets = theseGuests(await erasedGuestsOf(tx, organizationId, feedId));
  return {
    id: row.id,
    fingerprint: row.fingerprint,
    parsed: eraseGuestsOfEvents(row.parsed, row.rules, forgets),
  };
}

/**
 * The bytes of an answer, as they came but for guests that were erased since. Undefined where it is not there, or was
 * kept long enough (forget-answers.ts).
 */
export async function storedBody(
  tx: Tx,
  organizationId: string,
  snapshotId: string,
): Promise<Uint8Array | undefined> {
  const { rows } = await tx.raw(
    `select body from snapshots where organization_id = :organizationId and id = :snapshotId`,
    { organizationId, snapshotId },
  );
  return rows[0]?.body ? unpack(rows[0].body) : undefined;
}
