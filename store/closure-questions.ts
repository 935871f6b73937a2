import type { Platform } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import { fromDateRange, type Tx } from './database.js';

/** Nights that a platform shows as closed, and nobody knows whether for a guest. */
export interface ClosureQuestion {
  readonly entryId: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly timezone: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly source: Platform;
  readonly nights: Nights;
  readonly firstSeenAt: Instant;
  /** Whether a stay elsewhere has some of the nights. */
  readonly inConflict: boolean;
}

const QUESTION = `
  select e.id as "entryId", p.id as "propertyId", p.name as "propertyName", p.timezone, u.id as "unitId",
         u.name as "unitName", e.source, e.nights, e.first_seen_at as "firstSeenAt",
         exists (select from conflicts c
                  where c.unit_id = e.unit_id and c.state in ('open', 'settling')
                    and e.id in (c.first_entry_id, c.second_entry_id)) as "inConflict"
    from entries e
    join units u on u.id = e.unit_id
    join properties p on p.id = u.property_id
   where e.organization_id = :organizationId and e.ended_at is null and e.kind = 'closure'
     and e.echo_since is null and e.check_out > (now() at time zone p.timezone)::date
     and not exists (select from closure_answers a
                      where a.unit_id = e.unit_id and a.source = e.source
                        and a.nights @> daterange(greatest(e.check_in, (now() at time zone p.timezone)::date),
                                                  e.check_out))`;

/** `pressing`: only those that a stay elsewhere makes a conflict. The nearest first. */
export async function closureQuestions(
  tx: Tx,
  organizationId: string,
  show: 'pressing' | 'all',
  limit: number,
): Promise<ClosureQuestion[]> {
  const { rows } = await tx.raw(
    `select * from (${QUESTION}) q where :show = 'all' or "inConflict"
      order by lower(nights), "entryId" limit :limit`,
    { organizationId, show, limit },
  );
  return rows.map(toQuestion);
}

/** The question about one entry; undefined where there is none, or none any more. */
export async function findQuestion(
  tx: Tx,
  organizationId: string,
  entryId: string,
): Promise<ClosureQuestion | undefined> {
  const { rows } = await tx.raw(`${QUESTION} and e.id = :entryId`, { organizationId, entryId });
  return rows[0] && toQuestion(rows[0]);
}

/** Whether there is, or ever was, an entry with this id. */
export async function isEntry(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const { rows } = await tx.raw('select from entries where organization_id = :organizationId and id = :id', {
    organizationId,
    id,
  });
  return rows.length > 0;
}

/** How many conflicts wait for an answer. */
export async function countQuestions(tx: Tx, organizationId: string): Promise<number> {
  const { rows } = await tx.raw(`select count(*)::int as n from (${QUESTION}) q where "inConflict"`, {
    organizationId,
  });
  return rows[0].n;
}

const toQuestion = (row: Omit<ClosureQuestion, 'nights'> & { nights: string }): ClosureQuestion => ({
  ...row,
  nights: fromDateRange(row.nights),
});
