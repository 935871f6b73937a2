import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ParsedFeed } from '../domain/ical/feed-event.js';
import { eraseGuestsOfBody, eraseGuestsOfEvents } from '../domain/privacy/erase-guests.js';
import { type ErasedGuest, type Forgets, theseGuests } from '../domain/privacy/telling-event.js';
import type { FeedRules } from '../domain/reconcile/belief.js';
import { fromDateRange, type Tx } from './database.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Of an answer that tells of nobody who leaves. */
const NEVER = 'infinity';

/** The erased guests of a feed, by what it calls their stays. Of ended stays too: a feed may bring one back. */
export async function erasedGuestsOf(tx: Tx, organizationId: string, feedId: string): Promise<ErasedGuest[]> {
  const { rows } = await tx.raw(
    `select uid, nights from entries
      where organization_id = :organizationId and feed_id = :feedId and guest_erased_at is not null`,
    { organizationId, feedId },
  );
  return rows.map(({ uid, nights }: { uid: string; nights: string }) => ({
    uid,
    nights: fromDateRange(nights),
  }));
}

/**
 * A feed goes on telling of a guest that was erased, for months maybe. What was just reconciled is stored; it loses the
 * guest again, also where the feed now calls the stay by another UID.
 */
export async function forgetAgain(
  tx: Tx,
  organizationId: string,
  feedId: string,
  snapshotId: string,
): Promise<void> {
  const erased = await erasedGuestsOf(tx, organizationId, feedId);
  if (erased.length > 0) await eraseInSnapshot(tx, organizationId, snapshotId, theseGuests(erased));
}

export interface StoredAnswer {
  readonly id: string;
  readonly body: Buffer;
  readonly parsed: ParsedFeed | null;
  readonly rules: FeedRules;
}

export async function eraseInSnapshot(
  tx: Tx,
  organizationId: string,
  snapshotId: string,
  forgets: Forgets,
): Promise<void> {
  const { rows } = await tx.raw(
    `select s.id, s.body, s.parsed, f.rules from snapshots s join feeds f on f.id = s.feed_id
      where s.organization_id = :organizationId and s.id = :snapshotId and s.guests_erased_at is null
        for update of s`,
    { organizationId, snapshotId },
  );
  if (rows[0]) await eraseInAnswer(tx, organizationId, rows[0], forgets);
}

/** Takes guests out of the body and of what was read from it, and notes when the next of them leaves. */
export async function eraseInAnswer(
  tx: Tx,
  organizationId: string,
  answer: StoredAnswer,
  forgets: Forgets,
): Promise<void> {
  const told = await unpack(answer.body);
  const { body, forgotten, firstToLeave } = eraseGuestsOfBody(told, answer.rules, forgets);
  const parsed = answer.parsed && eraseGuestsOfEvents(answer.parsed, answer.rules, forgets);
  await tx.raw(
    `update snapshots
        set body = :body, parsed = :parsed::jsonb, guests_until = :until::date
      where organization_id = :organizationId and id = :id`,
    {
      organizationId,
      id: answer.id,
      body: forgotten > 0 ? await pack(body) : answer.body,
      parsed: parsed && JSON.stringify(parsed),
      until: firstToLeave ?? NEVER,
    },
  );
}
