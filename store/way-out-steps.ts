import type { Suggestion } from '../domain/conflicts/suggest.js';
import type { Nights } from '../domain/nights.js';
import type { StepAction } from '../domain/tasks/task.js';
import { fromDateRange, type Tx } from './database.js';
import type { Source } from './entries.js';

/** One thing that a chosen way out asks for, on the platform whose guest or block it is about. */
export interface WayOutStep {
  readonly unitId: string;
  readonly platform: Source;
  readonly action: Exclude<StepAction, 'close' | 'reopen'>;
  readonly nights: Nights;
  readonly entryId: string;
  readonly toUnitId?: string;
  readonly toNights?: Nights;
}

/** In the order in which they can be done: who makes room moves first. */
export async function wayOutSteps(tx: Tx, organizationId: string, chosen: Suggestion): Promise<WayOutStep[]> {
  switch (chosen.does) {
    case 'answer_closure':
      return [];
    case 'move_guest':
      return toSteps(
        tx,
        organizationId,
        [...chosen.moves]
          .reverse()
          .map(({ entryId, toUnitId }) => ({ action: 'move_guest' as const, entryId, toUnitId })),
      );
    case 'shorten':
      return toSteps(tx, organizationId, [
        { action: 'shorten', entryId: chosen.entryId, toNights: chosen.nights },
      ]);
    case 'open_block':
    case 'cancel':
      return toSteps(tx, organizationId, [{ action: chosen.does, entryId: chosen.entryId }]);
  }
}

async function toSteps(
  tx: Tx,
  organizationId: string,
  wanted: readonly Omit<WayOutStep, 'unitId' | 'platform' | 'nights'>[],
): Promise<WayOutStep[]> {
  const { rows } = await tx.raw(
    `select id, unit_id, source, nights from entries where organization_id = :organizationId and id = any(:ids)`,
    { organizationId, ids: wanted.map(({ entryId }) => entryId) },
  );
  const entries = new Map((rows as EntryRow[]).map(row => [row.id, row]));
  return wanted.flatMap(step => {
    const entry = entries.get(step.entryId);
    return entry
      ? [{ ...step, unitId: entry.unit_id, platform: entry.source, nights: fromDateRange(entry.nights) }]
      : [];
  });
}

interface EntryRow {
  readonly id: string;
  readonly unit_id: string;
  readonly source: Source;
  readonly nights: string;
}
