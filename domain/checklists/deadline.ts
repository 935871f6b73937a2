import { dayAt, elapsedMs, type Instant, later } from '../instant.js';
import { addDays, type Day, daysBetween } from '../nights.js';
import type { ChecklistRules } from './rules.js';
import type { Step } from './step.js';
import { momentOf } from './wall-clock.js';
import { afterWorking } from './working-time.js';

/** Something to do, as far as its haste depends on it. */
export interface Matter {
  /** What waiting may cost: two guests for one bed, or an empty bed. */
  readonly risks: 'double_booking' | 'lost_sale';
  /** Of the nights in question; unset where it is about none. */
  readonly firstNight?: Day;
}

export const matterOf = ({ kind, nights }: Pick<Step, 'kind' | 'nights'>): Matter => ({
  risks: kind === 'close' ? 'double_booking' : 'lost_sale',
  firstNight: nights.from,
});

/** `urgent`: check-in is tomorrow or sooner, and a second guest could come. `near`: before long. */
export type Urgency = 'urgent' | 'near' | 'ordinary';

const URGENT_DAYS = 1;

export function urgencyOf(
  { risks, firstNight }: Matter,
  now: Instant,
  timezone: string,
  rules: ChecklistRules,
): Urgency {
  if (firstNight === undefined) return 'ordinary';
  const days = daysBetween(dayAt(now, timezone), firstNight);
  if (risks === 'lost_sale') return days <= rules.reopenAtOnceDays ? 'near' : 'ordinary';
  return days <= URGENT_DAYS ? 'urgent' : days <= rules.closeAtOnceDays ? 'near' : 'ordinary';
}

/** Whether it is to be told at once; all else waits for the daily list. */
export const cannotWait = (matter: Matter, now: Instant, timezone: string, rules: ChecklistRules): boolean =>
  urgencyOf(matter, now, timezone, rules) !== 'ordinary';

/** In this order, no earlier than the moment they were made. */
export interface Deadline {
  readonly urgency: Urgency;
  readonly remindAt: Instant;
  readonly dueAt: Instant;
  /** When the next role is asked. */
  readonly escalateAt: Instant;
  /** When everybody is alarmed. */
  readonly alertAt: Instant;
}

/**
 * When it must be done, and who hears of it meanwhile, from `now` on: a reminder at half the time, at its end the next
 * role, and after half of it again an alert. Urgent matters run by the clock, others in working time. None is due later
 * than it would be had it been found on the day that it became urgent.
 */
export function deadlineOf(matter: Matter, now: Instant, timezone: string, rules: ChecklistRules): Deadline {
  const urgency = urgencyOf(matter, now, timezone, rules);
  const byClock = (until: Instant): Deadline => ({
    urgency,
    remindAt: later(now, Math.round(elapsedMs(now, until) / 2)),
    dueAt: until,
    escalateAt: until,
    alertAt: later(until, Math.round(rules.urgentMs / 2)),
  });
  if (urgency === 'urgent') return byClock(later(now, rules.urgentMs));

  const ms = urgency === 'near' ? rules.nearMs : rules.ordinaryMs;
  const after = (share: number): Instant => afterWorking(now, Math.round(ms * share), rules.hours, timezone);
  const dueAt = after(1);
  const latest = latestFor(matter, timezone, rules);
  if (latest !== undefined && dueAt > latest) return byClock(latest);
  return { urgency, remindAt: after(0.5), dueAt, escalateAt: dueAt, alertAt: after(1.5) };
}

function latestFor(
  { risks, firstNight }: Matter,
  timezone: string,
  rules: ChecklistRules,
): Instant | undefined {
  if (risks !== 'double_booking' || firstNight === undefined) return undefined;
  return later(momentOf(addDays(firstNight, -URGENT_DAYS), '00:00', timezone), rules.urgentMs);
}

const HASTE: { readonly [U in Urgency]: number } = { urgent: 0, near: 1, ordinary: 2 };

/** Of a list: each thing is due when the first of its steps is. `deadlines` must not be empty. */
export const firstOf = (deadlines: readonly Deadline[]): Deadline =>
  deadlines.reduce((a, b) => ({
    urgency: HASTE[a.urgency] <= HASTE[b.urgency] ? a.urgency : b.urgency,
    remindAt: sooner(a.remindAt, b.remindAt),
    dueAt: sooner(a.dueAt, b.dueAt),
    escalateAt: sooner(a.escalateAt, b.escalateAt),
    alertAt: sooner(a.alertAt, b.alertAt),
  }));

const sooner = (a: Instant, b: Instant): Instant => (a < b ? a : b);
