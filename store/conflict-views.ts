import type { ConflictKind } from '../domain/conflicts/detect.js';
import type { CloseReason, ConflictState } from '../domain/conflicts/settle.js';
import type { Guest, Kind } from '../domain/entry.js';
import type { Instant } from '../domain/instant.js';
import type { Nights } from '../domain/nights.js';
import { fromDateRange, type Tx } from './database.js';
import type { Source } from './entries.js';

/** One of the two entries of a conflict, as a person sees it; ended ones too. */
export interface ConflictSide {
  readonly entryId: string;
  readonly feedId?: string;
  readonly source: Source;
  readonly kind: Kind;
  readonly nights: Nights;
  readonly firstSeenAt: Instant;
  readonly missingSince?: Instant;
  readonly endedAt?: Instant;
  readonly endReason?: string;
  readonly guest?: Guest;
}

/** A conflict as a person sees it. The guest's side comes first; of two, the one that was known first. */
export interface ConflictView {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly state: ConflictState;
  readonly nights: Nights;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly timezone: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly sides: readonly [ConflictSide, ConflictSide];
  readonly openedAt: Instant;
  readonly reopenedAt?: Instant;
  readonly changedAt: Instant;
  readonly closedAt?: Instant;
  readonly closeReason?: CloseReason;
  readonly note?: string;
  readonly chosen?: Readonly<Record<string, unknown>>;
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
}

const SIDE = (entry: string, guest: string): string => `jsonb_build_object(
  'entryId', ${entry}.id, 'feedId', ${entry}.feed_id, 'source', ${entry}.source, 'kind', ${entry}.kind,
  'nights', ${entry}.nights, 'firstSeenAt', ${entry}.first_seen_at, 'missingSince', ${entry}.missing_since,
  'endedAt', ${entry}.ended_at, 'endReason', ${entry}.end_reason,
  'name', ${guest}.name, 'phoneDigits', ${guest}.phone_digits, 'reservationCode', ${guest}.reservation_code)`;

const CONFLICT = `
  select c.id, c.kind, c.state, c.nights, c.property_id, p.name as property_name, p.timezone, c.unit_id,
         u.name as unit_name, c.opened_at, c.reopened_at, c.changed_at, c.closed_at, c.close_reason, c.note, c.chosen,
         c.decided_at, d.name as decided_by, ${SIDE('a', 'ga')} as one, ${SIDE('b', 'gb')} as other
    from conflicts c
    join properties p on p.id = c.property_id
    join units u on u.id = c.unit_id
    join entries a on a.id = c.first_entry_id
    join entries b on b.id = c.second_entry_id
    left join guests ga on ga.entry_id = a.id
    left join guests gb on gb.entry_id = b.id
    left join people d on d.id = c.decided_by`;

export async function findConflict(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<ConflictView | undefined> {
  const { rows } = await tx.raw(`${CONFLICT} where c.organization_id = :organizationId and c.id = :id`, {
    organizationId,
    id,
  });
  return rows[0] && toView(rows[0]);
}

export interface ConflictFilter {
  readonly states: readonly ConflictState[];
  readonly kinds?: readonly ConflictKind[] | undefined;
  readonly propertyId?: string | undefined;
  readonly unitId?: string | undefined;
}

/** Those that came last first, behind the one with the id `after`. */
export async function listConflicts(
  tx: Tx,
  organizationId: string,
  filter: ConflictFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<ConflictView[]> {
  const { rows } = await tx.raw(
    `${CONFLICT}
      where c.organization_id = :organizationId and c.state = any(:states)
        and (:kinds::text[] is null or c.kind = any(:kinds::text[]))
        and (:propertyId::uuid is null or c.property_id = :propertyId::uuid)
        and (:unitId::uuid is null or c.unit_id = :unitId::uuid)
        and (:after::uuid is null or (c.opened_at, c.id) <
             (select o.opened_at, o.id from conflicts o
               where o.organization_id = :organizationId and o.id = :after::uuid))
      order by c.opened_at desc, c.id desc
      limit :limit`,
    {
      organizationId,
      states: [...filter.states],
      kinds: filter.kinds ? [...filter.kinds] : null,
      propertyId: filter.propertyId ?? null,
      unitId: filter.unitId ?? null,
      after: page.after ?? null,
      limit: page.limit,
    },
  );
  return rows.map(toView);
}

/** How many there are to act on, by kind, and how many wait for what was chosen. */
export async function countConflicts(
  tx: Tx,
  organizationId: string,
): Promise<Record<ConflictKind | 'settling', number>> {
  const { rows } = await tx.raw(
    `select count(*) filter (where state = 'open' and kind = 'double_booking')::int as double_booking,
            count(*) filter (where state = 'open' and kind = 'possible')::int as possible,
            count(*) filter (where state = 'open' and kind = 'over_block')::int as over_block,
            count(*) filter (where state = 'settling')::int as settling
       from conflicts where organization_id = :organizationId and state in ('open', 'settling')`,
    { organizationId },
  );
  return rows[0];
}

interface SideRow {
  readonly entryId: string;
  readonly feedId: string | null;
  readonly source: Source;
  readonly kind: Kind;
  readonly nights: string;
  readonly firstSeenAt: string;
  readonly missingSince: string | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly name: string | null;
  readonly phoneDigits: string | null;
  readonly reservationCode: string | null;
}

interface ViewRow {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly state: ConflictState;
  readonly nights: string;
  readonly property_id: string;
  readonly property_name: string;
  readonly timezone: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly opened_at: Instant;
  readonly reopened_at: Instant | null;
  readonly changed_at: Instant;
  readonly closed_at: Instant | null;
  readonly close_reason: CloseReason | null;
  readonly note: string | null;
  readonly chosen: Record<string, unknown> | null;
  readonly decided_at: Instant | null;
  readonly decided_by: string | null;
  readonly one: SideRow;
  readonly other: SideRow;
}

function toView(row: ViewRow): ConflictView {
  const [one, other] = [toSide(row.one), toSide(row.other)].sort(guestFirst) as [ConflictSide, ConflictSide];
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    nights: fromDateRange(row.nights),
    propertyId: row.property_id,
    propertyName: row.property_name,
    timezone: row.timezone,
    unitId: row.unit_id,
    unitName: row.unit_name,
    sides: [one, other],
    openedAt: row.opened_at,
    ...(row.reopened_at && { reopenedAt: row.reopened_at }),
    changedAt: row.changed_at,
    ...(row.closed_at && { closedAt: row.closed_at }),
    ...(row.close_reason && { closeReason: row.close_reason }),
    ...(row.note && { note: row.note }),
    ...(row.chosen && { chosen: row.chosen }),
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(row.decided_by && { decidedBy: row.decided_by }),
  };
}

const ORDER: readonly Kind[] = ['stay', 'closure', 'block', 'rule'];
const guestFirst = (a: ConflictSide, b: ConflictSide): number =>
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
  (a.firstSeenAt < b.firstSeenAt ? -1 : a.firstSeenAt > b.firstSeenAt ? 1 : 0) ||
  (a.entryId < b.entryId ? -1 : 1);

function toSide(row: SideRow): ConflictSide {
  const guest: Guest = {
    ...(row.name && { name: row.name }),
    ...(row.phoneDigits && { phoneDigits: row.phoneDigits }),
    ...(row.reservationCode && { reservationCode: row.reservationCode }),
  };
  return {
    entryId: row.entryId,
    ...(row.feedId && { feedId: row.feedId }),
    source: row.source,
    kind: row.kind,
    nights: fromDateRange(row.nights),
    firstSeenAt: instant(row.firstSeenAt),
    ...(row.missingSince && { missingSince: instant(row.missingSince) }),
    ...(row.endedAt && { endedAt: instant(row.endedAt) }),
    ...(row.endReason && { endReason: row.endReason }),
    ...(Object.keys(guest).length > 0 && { guest }),
  };
}

/** Instants inside of JSON have passed no type parser. */
const instant = (text: string): Instant => new Date(text).toISOString();
