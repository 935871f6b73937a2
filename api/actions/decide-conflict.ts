import type { ClosureAnswer } from '../../domain/conflicts/sources.js';
import type { Suggestion } from '../../domain/conflicts/suggest.js';
import type { Instant } from '../../domain/instant.js';
import { Problem } from '../../domain/problems.js';
import { appendChanges, type ChangeKind } from '../../store/changes.js';
import { findQuestion, isEntry } from '../../store/closure-questions.js';
import { insertClosureAnswer } from '../../store/conflict-sources.js';
import { type ConflictView, findConflict } from '../../store/conflict-views.js';
import { decideConflict } from '../../store/conflicts.js';
import type { Tx } from '../../store/database.js';
import { entriesOfIds } from '../../store/entries.js';
import { keepTasks } from '../../store/keep-tasks.js';
import { lockProperty } from '../../store/property-lock.js';
import { settleConflicts } from '../../store/settle-conflicts.js';
import { explain } from '../answers/conflict.js';
import { found } from '../found.js';

/** The conflict under its property's lock, alive. Throws `not_found`, `conflict_over`. */
async function lockConflict(tx: Tx, organizationId: string, id: string): Promise<ConflictView> {
  await lockProperty(tx, found(await findConflict(tx, organizationId, id)).propertyId);
  const view = found(await findConflict(tx, organizationId, id));
  if (view.state === 'closed') throw new Problem('conflict_over');
  return view;
}

/**
 * Chooses a way out. That a side is the owner's own closure is done by saying so; everything else a person does on the
 * platforms, and the conflict is `settling` until their calendars show it. Throws `suggestion_gone`.
 */
export async function resolveConflict(
  tx: Tx,
  organizationId: string,
  id: string,
  choice: { readonly suggestion: string; readonly note?: string | undefined },
  at: Instant,
): Promise<void> {
  const view = await lockConflict(tx, organizationId, id);
  const { suggestions } = await explain(tx, organizationId, view, at);
  const chosen = suggestions.find(({ key }) => key === choice.suggestion);
  if (!chosen) throw new Problem('suggestion_gone');
  if (chosen.does === 'answer_closure') return sayOwnClosure(tx, organizationId, view, chosen, at);
  await decideConflict(tx, organizationId, id, {
    state: 'settling',
    chosen,
    ...(choice.note && { note: choice.note }),
    at,
  });
  await tell(tx, organizationId, view, 'conflict_settling', { does: chosen.does });
  await keepTasks(tx, { organizationId, ...view }, at);
}

async function sayOwnClosure(
  tx: Tx,
  organizationId: string,
  view: ConflictView,
  { entryId }: Suggestion,
  at: Instant,
): Promise<void> {
  const side = view.sides.find(one => one.entryId === entryId);
  if (!side || side.source === 'direct') throw new Problem('suggestion_gone');
  await answerClosure(
    tx,
    organizationId,
    { ...view, entryId },
    { source: side.source, nights: side.nights, answer: 'own_closure', at },
  );
}

/** "Not a conflict", with why; remembered for the pair. */
export async function dismissConflict(
  tx: Tx,
  organizationId: string,
  id: string,
  note: string,
  at: Instant,
): Promise<void> {
  const view = await lockConflict(tx, organizationId, id);
  await decideConflict(tx, organizationId, id, { state: 'dismissed', note, at });
  await tell(tx, organizationId, view, 'conflict_dismissed', {});
  await keepTasks(tx, { organizationId, ...view }, at);
}

/** To be acted on again; closed at once where the overlap has gone meanwhile. */
export async function reopenConflict(tx: Tx, organizationId: string, id: string, at: Instant): Promise<void> {
  const view = await lockConflict(tx, organizationId, id);
  if (view.state === 'open') return;
  await decideConflict(tx, organizationId, id, { state: 'open', at });
  await tell(tx, organizationId, view, 'conflict_reopened', { by: 'person' });
  await settleConflicts(tx, { organizationId, ...view }, at);
}

/**
 * What a person says of nights that a platform shows as closed. Throws `not_found`, and `no_question` where it no longer
 * does.
 */
export async function answerQuestion(
  tx: Tx,
  organizationId: string,
  entryId: string,
  answer: ClosureAnswer['answer'],
  at: Instant,
): Promise<void> {
  found((await entriesOfIds(tx, organizationId, [entryId]))[0]);
  if (!(await isEntry(tx, organizationId, entryId))) throw new Problem('not_found');
  const { propertyId } = asked(await findQuestion(tx, organizationId, entryId));
  await lockProperty(tx, propertyId);
  const question = asked(await findQuestion(tx, organizationId, entryId));
  const { source, nights } = question;
  await answerClosure(tx, organizationId, question, { source, nights, answer, at });
}

async function answerClosure(
  tx: Tx,
  organizationId: string,
  place: {
    readonly propertyId: string;
    readonly unitId: string;
    readonly timezone: string;
    readonly entryId: string;
  },
  answer: ClosureAnswer,
): Promise<void> {
  const { propertyId, unitId, timezone, entryId } = place;
  await insertClosureAnswer(tx, organizationId, unitId, answer);
  const detail = { answer: answer.answer, nights: answer.nights };
  await appendChanges(tx, [
    { organizationId, kind: 'closure_answered', propertyId, unitId, entryId, detail },
  ]);
  await settleConflicts(tx, { organizationId, propertyId, unitId, timezone }, answer.at);
}

function asked<T>(question: T | undefined): T {
  if (question === undefined) throw new Problem('no_question');
  return question;
}

const tell = (
  tx: Tx,
  organizationId: string,
  { id, propertyId, unitId, kind, nights }: ConflictView,
  what: ChangeKind,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> =>
  appendChanges(tx, [
    { organizationId, kind: what, propertyId, unitId, conflictId: id, detail: { kind, nights, ...detail } },
  ]);
