import type { Instant } from '../domain/instant.js';
import type { ParseThread } from '../intake/parse-thread.js';
import { type Database, withOrganization } from '../store/database.js';
import { saveParsed, snapshotToParse } from '../store/snapshots.js';

export interface ParseSnapshot {
  readonly organizationId: string;
  readonly snapshotId: string;
  readonly answeredAt: Instant;
}

export interface ParsedCounts {
  readonly events: number;
  readonly problems: number;
}

/** Turns a stored body into events, which stay in the database: guest data never passes through a history. */
export const parseFeed =
  (use: { readonly db: Database; readonly parser: ParseThread }) =>
  async ({ organizationId, snapshotId, answeredAt }: ParseSnapshot): Promise<ParsedCounts> => {
    const snapshot = await withOrganization(use.db, organizationId, tx =>
      snapshotToParse(tx, organizationId, snapshotId),
    );
    if (!snapshot) throw new Error(`There is no snapshot ${snapshotId}.`);
    const parsed = await use.parser.parse(snapshot.body, { timezone: snapshot.timezone, at: answeredAt });
    await withOrganization(use.db, organizationId, tx => saveParsed(tx, organizationId, snapshotId, parsed));
    return { events: parsed.events.length, problems: parsed.problems.length };
  };
