import type { Instant } from '../domain/instant.js';
import type { EndReason } from '../domain/reconcile/belief.js';
import type { Tx } from './database.js';
import { ENTRY_COLUMNS, type EntryRow, toUnitEntry, type UnitEntry } from './entries.js';

/** An entry, also one that has ended. */
export interface OneEntry extends UnitEntry {
  readonly endedAt?: Instant;
  readonly endReason?: EndReason;
  /** It only repeats what its platform was told. */
  readonly isEcho: boolean;
}

export async function findEntry(tx: Tx, organizationId: string, id: string): Promise<OneEntry | undefined> {
  const { rows } = await tx.raw(
    `select ${ENTRY_COLUMNS}, e.ended_at, e.end_reason, e.echo_since is not null as is_echo
       from entries e left join guests g on g.entry_id = e.id
      where e.organization_id = :organizationId and e.id = :id`,
    { organizationId, id },
  );
  const row = rows[0] as OneEntryRow | undefined;
  return (
    row && {
      ...toUnitEntry(row),
      ...(row.ended_at && { endedAt: row.ended_at }),
      ...(row.end_reason && { endReason: row.end_reason }),
      isEcho: row.is_echo,
    }
  );
}

interface OneEntryRow extends EntryRow {
  readonly ended_at: Instant | null;
  readonly end_reason: EndReason | null;
  readonly is_echo: boolean;
}
