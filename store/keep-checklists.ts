import { closedByHand } from '../domain/checklists/confirmation.js';
import { cannotWait, type Deadline, deadlineOf, firstOf, matterOf } from '../domain/checklists/deadline.js';
import { type Revision, revise, type StepInHand } from '../domain/checklists/in-hand.js';
import { owedOn } from '../domain/checklists/owed.js';
import type { ChecklistRules } from '../domain/checklists/rules.js';
import { sellsUntil } from '../domain/checklists/sells-until.js';
import type { Situation, TakenNights } from '../domain/checklists/situation.js';
import type { Step } from '../domain/checklists/step.js';
import { closesByHand, wayToKeep } from '../domain/checklists/way.js';
import { presentEntries } from '../domain/conflicts/present.js';
import { DAY_MS, dayAt, type Instant, later } from '../domain/instant.js';
import { contains, type Nights } from '../domain/nights.js';
import { factsOf } from '../domain/platforms/index.js';
import type { TaskKind } from '../domain/tasks/task.js';
import { confirmationsOf, insertConfirmation } from './confirmed-closures.js';
import { closureAnswers, sourcesOfUnit } from './conflict-sources.js';
import type { Tx } from './database.js';
import { type KeptUnit, keptUnits, rememberWay, toldNights } from './kept-units.js';
import { endStep, insertSteps, shrinkStep, stepsInHand, stepsOfTask, unwantedSteps } from './task-steps.js';
import { changeTask, endTask, openTask, openTaskFor, REASONS, type Task, tellOf } from './tasks.js';

/** A unit whose tasks are seen to. Its property is locked. */
export interface TaskHome {
  readonly organizationId: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly timezone: string;
}

/*
 * The list of a connection: one open task at most, with the steps of all its units. It is made by the day, with all that
 * is owed; or at once, with what cannot wait for the day. Whatever changes a unit revises the steps in hand: they shrink
 * and end at any time, and none is added that can wait. What a person did not want, by cancelling a list, is not asked
 * again until the next daily list.
 */

/** `day`: all that is owed is asked for. `at_once`: only what cannot wait. */
export type Occasion = 'day' | 'at_once';

const UNWANTED_FOR_MS = DAY_MS;

/** Revises the lists of a unit's connections; of one of them where it is named. */
export async function keepChecklists(
  tx: Tx,
  home: TaskHome,
  rules: ChecklistRules,
  at: Instant,
  occasion: Occasion,
  only?: string,
): Promise<void> {
  const { organizationId, unitId } = home;
  const units = await keptUnits(tx, organizationId, unitId);
  const inHand = await stepsInHand(tx, organizationId, unitId);
  const today = dayAt(at, home.timezone);
  const confirmations = await confirmationsOf(tx, organizationId, unitId, today);
  let entries: readonly TakenNights[] | undefined;

  for (const unit of units) {
    if (only !== undefined && unit.connectionId !== only) continue;
    const steps = inHand.filter(({ connectionId }) => connectionId === unit.connectionId);
    if (unit.state === 'paused') continue;
    if (unit.state === 'archived' || isNotThere(unit)) {
      await withdraw(tx, home, unit, steps, at);
      continue;
    }
    const facts = factsOf(unit.platform);
    const way = wayToKeep(
      { facts, roomTypes: unit.roomTypes, ...feedOf(unit), ...beforeOf(unit) },
      at,
      rules,
    );
    await rememberWay(tx, organizationId, unitId, unit, way);
    const byHand = closedByHand(confirmations, unit.platform);
    const isIdle =
      way.way === 'feed' && steps.length === 0 && byHand.onWord.length === 0 && byHand.seen.length === 0;
    if (isIdle) continue;

    entries ??= await takenNights(tx, home, at);
    const until = sellsUntil(facts, today);
    const situation: Situation = {
      unitId,
      platform: unit.platform,
      today,
      ...(until && { sellsUntil: until }),
      entries,
      confirmations,
      closesByHand: closesByHand(way.way),
      nearDays: rules.fallbackDays,
      hasFeed: unit.health !== undefined,
      ...(unit.feedId && facts.importsFeeds && { told: await toldNights(tx, organizationId, unit.feedId) }),
    };
    const revision = revise(steps, owedOn(situation), today);
    const unwanted =
      occasion === 'at_once'
        ? await unwantedSteps(tx, organizationId, unitId, later(at, -UNWANTED_FOR_MS))
        : [];
    const added = revision.added.filter(
      step =>
        occasion === 'day' ||
        isPieceOf(step, steps) ||
        (cannotWait(matterOf(step), at, home.timezone, rules) &&
          !unwanted.some(
            one =>
              one.connectionId === unit.connectionId &&
              one.kind === step.kind &&
              contains(one.nights, step.nights),
          )),
    );
    await writeRevision(tx, home, unit, { ...revision, added }, rules, at);
  }
}

/** A platform with calendars, and none was set up for this unit: it is not offered there. */
const isNotThere = ({ platform, feedId }: KeptUnit): boolean =>
  factsOf(platform).sync === 'feed' && feedId === undefined;

const feedOf = ({ health }: KeptUnit) => (health ? { feed: health } : {});
const beforeOf = ({ before }: KeptUnit) => (before ? { before } : {});

/** What is left of a step in hand that lost nights in its middle. */
const isPieceOf = (step: Step, inHand: readonly StepInHand[]): boolean =>
  inHand.some(one => one.kind === step.kind && contains(one.nights, step.nights));

async function takenNights(tx: Tx, { organizationId, unitId, timezone }: TaskHome, at: Instant) {
  const today = dayAt(at, timezone);
  const sources = await sourcesOfUnit(tx, organizationId, unitId, { today, at });
  return presentEntries(sources, today, await closureAnswers(tx, organizationId, unitId)).map(
    ({ source, entry, kind }): TakenNights => ({
      source: source.platform ?? 'direct',
      kind,
      // Whole, though some of it has passed: a list does not change by the day alone.
      nights: entry.nights,
      ...(entry.knownEcho && { isEcho: true }),
    }),
  );
}

async function withdraw(
  tx: Tx,
  home: TaskHome,
  unit: KeptUnit,
  steps: readonly { readonly id: string }[],
  at: Instant,
): Promise<void> {
  for (const { id } of steps) await endStep(tx, home.organizationId, id, 'not_needed', at);
  const task = await openTaskFor(tx, home.organizationId, REASONS.checklist(unit.connectionId));
  if (task) await settleList(tx, home.organizationId, task, at);
}

async function writeRevision(
  tx: Tx,
  home: TaskHome,
  unit: KeptUnit,
  { kept, over, added, seen }: Revision,
  rules: ChecklistRules,
  at: Instant,
): Promise<void> {
  const { organizationId, propertyId, unitId, timezone } = home;
  const { connectionId, platform } = unit;
  for (const nights of seen) await confirmSeen(tx, organizationId, { connectionId, unitId, nights, at });
  const shrunk = kept.filter(step => step.was);
  if (over.length + added.length + shrunk.length === 0) return;

  for (const { step, because } of over) await endStep(tx, organizationId, step.id, because, at);
  for (const step of shrunk) await shrinkStep(tx, organizationId, step.id, step.nights);
  const dated = added.map(step => ({ ...step, deadline: deadlineOf(matterOf(step), at, timezone, rules) }));
  const reason = REASONS.checklist(connectionId);
  const task = await openTaskFor(tx, organizationId, reason);
  const taskId = task?.id ?? (await openList());
  if (!taskId) return;
  await insertSteps(
    tx,
    organizationId,
    dated.map(({ kind, nights, deadline }) => ({ taskId, unitId, platform, action: kind, nights, deadline })),
    at,
  );
  if (task) await settleList(tx, organizationId, task, at);

  async function openList(): Promise<string | undefined> {
    if (dated.length === 0) return undefined;
    const deadline = firstOf(dated.map(one => one.deadline));
    const list = { kind: kindOf(added), reason, propertyId, connectionId, deadline };
    return openTask(tx, organizationId, list, at);
  }
}

/** The platform's own calendar shows the nights closed: a fact of its own, beside the person's word. */
const confirmSeen = (
  tx: Tx,
  organizationId: string,
  seen: {
    readonly connectionId: string;
    readonly unitId: string;
    readonly nights: Nights;
    readonly at: Instant;
  },
): Promise<void> => insertConfirmation(tx, organizationId, { ...seen, did: 'close', how: 'feed' });

const kindOf = (steps: readonly { readonly kind?: string; readonly action?: string }[]): TaskKind =>
  steps.some(step => (step.kind ?? step.action) === 'close') ? 'close_nights' : 'reopen_nights';

/** Says of a list what its steps make of it: when it is due, or that it is over and why. */
export async function settleList(tx: Tx, organizationId: string, task: Task, at: Instant): Promise<void> {
  const steps = await stepsOfTask(tx, organizationId, task.id);
  const open = steps.filter(({ state }) => state === 'open');
  if (open.length === 0) {
    const because = (...reasons: string[]) =>
      steps.some(step => step.because && reasons.includes(step.because));
    const ending = because('confirmed')
      ? ({ state: 'done', how: 'person', because: 'confirmed' } as const)
      : because('seen')
        ? ({ state: 'done', how: 'feed', because: 'seen' } as const)
        : because('told')
          ? ({ state: 'done', how: 'feed', because: 'told' } as const)
          : ({ state: 'withdrawn', how: 'itself', because: steps.at(-1)?.because ?? 'not_needed' } as const);
    await endTask(tx, organizationId, task, ending, at);
    return;
  }
  const deadline = firstOf(open.map((step): Deadline => step.deadline));
  await changeTask(tx, organizationId, task.id, { kind: kindOf(open), deadline }, at);
  await tellOf(tx, organizationId, task, 'task_changed', {
    steps: { open: open.length, done: steps.filter(({ state }) => state === 'done').length },
    urgency: deadline.urgency,
    dueAt: deadline.dueAt,
  });
}
