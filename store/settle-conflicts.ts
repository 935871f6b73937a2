import { type Conflict, detect, type Findings } from '../domain/conflicts/detect.js';
import { pairOf } from '../domain/conflicts/pair.js';
import { type Step, settle } from '../domain/conflicts/settle.js';
import type { KnownEntry, Source } from '../domain/conflicts/sources.js';
import { dayAt, type Instant } from '../domain/instant.js';
import type { Day } from '../domain/nights.js';
import { appendChanges, type NewChange } from './changes.js';
import { closureAnswers, markEchoes, sourcesOfUnit } from './conflict-sources.js';
import {
  type ConflictHome,
  closeConflict,
  conflictsToSettle,
  fatesOf,
  insertConflicts,
  updateConflict,
} from './conflicts.js';
import type { Tx } from './database.js';
import { keepTasks } from './keep-tasks.js';

/**
 * Finds the conflicts of a unit and writes what became of them, with the change log. Called in every transaction that
 * changed its entries, under the property's lock: of two answers that meet, the later one sees what the first wrote.
 * What people have to do follows from it, and is seen to here too. Answers what was done. `at`: the moment the entries are looked at, by which it is known what is over.
 */
export async function settleConflicts(
  tx: Tx,
  home: ConflictHome & { readonly timezone: string },
  at: Instant,
): Promise<readonly Step[]> {
  const { organizationId, unitId, timezone } = home;
  const today = dayAt(at, timezone);
  const sources = await sourcesOfUnit(tx, organizationId, unitId, { today, at });
  const findings = detect(sources, today, await closureAnswers(tx, organizationId, unitId));
  await rememberEchoes(tx, organizationId, sources, findings, at);
  const steps = await writeSteps(tx, home, findings.conflicts, { today, at });
  await keepTasks(tx, home, at);
  return steps;
}

async function writeSteps(
  tx: Tx,
  home: ConflictHome,
  detected: readonly Conflict[],
  { today, at }: { readonly today: Day; readonly at: Instant },
): Promise<readonly Step[]> {
  const stored = await conflictsToSettle(tx, home, detected.map(pairOf));
  const gone = stored.filter(({ state }) => state !== 'closed').flatMap(({ pair }) => pair);
  const fates = await fatesOf(tx, home.organizationId, gone);
  const steps = settle(stored, detected, id => fates.get(id)!, today);

  const opened = steps.flatMap(step => (step.kind === 'opened' ? [step.conflict] : []));
  const ids = await insertConflicts(tx, home, opened, at);
  for (const step of steps) {
    if (step.kind === 'closed') await closeConflict(tx, home.organizationId, step.id, step.reason, at);
    else if (step.kind !== 'opened')
      await updateConflict(tx, home.organizationId, step.id, step.conflict, at);
  }
  await appendChanges(
    tx,
    steps.map(step => toLogRow(home, step, step.kind === 'opened' ? ids.shift()! : step.id)),
  );
  return steps;
}

function toLogRow(home: ConflictHome, step: Step, conflictId: string): NewChange {
  const { organizationId, propertyId, unitId } = home;
  const about = { organizationId, propertyId, unitId, conflictId, kind: `conflict_${step.kind}` as const };
  if (step.kind === 'closed') {
    return { ...about, detail: { kind: step.was.kind, nights: step.was.nights, reason: step.reason } };
  }
  const { kind, nights, between } = step.conflict;
  const was = step.kind === 'changed' ? { was: { kind: step.was.kind, nights: step.was.nights } } : {};
  return { ...about, detail: { kind, nights, between, ...was } };
}

/** What is known as an echo is judged otherwise the next time (domain/conflicts/echoes.ts). */
async function rememberEchoes(
  tx: Tx,
  organizationId: string,
  sources: readonly Source[],
  { echoes }: Findings,
  at: Instant,
): Promise<void> {
  const entries = sources.flatMap(source => source.entries);
  const whole = new Set(echoes.flatMap(({ id, isFading }) => (isFading ? [] : [id])));
  const fading = new Set(echoes.flatMap(({ id, isFading }) => (isFading ? [id] : [])));
  const idsOf = (is: (entry: KnownEntry) => boolean): string[] => entries.filter(is).map(({ id }) => id);
  await markEchoes(tx, organizationId, {
    echoes: idsOf(({ id, knownEcho, brokenAt }) => whole.has(id) && (!knownEcho || brokenAt !== undefined)),
    fading: idsOf(({ id, brokenAt }) => fading.has(id) && !brokenAt),
    others: idsOf(({ id, knownEcho }) => knownEcho === true && !whole.has(id) && !fading.has(id)),
    at,
  });
}

/** The same for all units of a property in which entries ended because their feed did. */
export async function settleConflictsOf(
  tx: Tx,
  organizationId: string,
  propertyId: string,
  unitIds: readonly string[],
): Promise<void> {
  if (unitIds.length === 0) return;
  const { rows } = await tx.raw(
    `select timezone, now() as at from properties where organization_id = :organizationId and id = :propertyId`,
    { organizationId, propertyId },
  );
  const { timezone, at } = rows[0] as { timezone: string; at: Instant };
  for (const unitId of new Set(unitIds)) {
    await settleConflicts(tx, { organizationId, propertyId, unitId, timezone }, at);
  }
}
