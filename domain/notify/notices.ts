import { RETURNS_WITHIN_MS } from '../alerts/alert.js';
import type { AlertRule } from '../alerts/rules.js';
import { alertOverSays, alertSays } from '../alerts/words.js';
import { MINUTE_MS } from '../instant.js';
import type { Role } from '../people/access.js';
import type { NoticeWords } from './parts.js';
import type { Severity } from './severity.js';

interface Definition {
  readonly severity: Severity;
  /** The least role it concerns. Of a task that is somebody's, it concerns that person alone, unless it is escalated. */
  readonly from: Role;
  /** Told only where it still holds after this long. */
  readonly waitsMinutes?: number;
  /** The matter is over: told only to those who were told that it began. */
  readonly ends?: true;
  /** Told each time it comes, also while the matter lasts. */
  readonly repeats?: true;
  readonly says: (words: NoticeWords) => string;
}

const catalogue = <T extends Record<string, Definition>>(definitions: T): T => definitions;

/** How long an alert must have been over before that is told: what is back by then flaps. */
const FLAPPING_MINUTES = RETURNS_WITHIN_MS / MINUTE_MS;

/** Alerts that are told when they open, and when they are over. Each has waited for as long as its rule says. */
const begins = (rule: AlertRule): Definition => ({
  severity: 'important',
  from: 'manager',
  says: w => alertSays(rule, w),
});
const isOver = (rule: AlertRule): Definition => ({
  severity: 'info',
  from: 'manager',
  ends: true,
  waitsMinutes: FLAPPING_MINUTES,
  says: w => alertOverSays(rule, w),
});

/** The one catalogue of what people are told: how much it matters, whom it concerns, and one sentence each. */
export const NOTICES = catalogue({
  double_booking: {
    severity: 'urgent',
    from: 'operator',
    says: w => `Double booking: two guests hold ${w.nights} in ${w.where}.`,
  },
  over_block: {
    severity: 'important',
    from: 'operator',
    says: w => `A guest booked ${w.nights} in ${w.where}, which you had closed.`,
  },
  possible_conflict: {
    severity: 'important',
    from: 'operator',
    says: w =>
      `Possible double booking: ${w.nights} in ${w.where} are sold, and closed elsewhere unexplained.`,
  },
  conflict_over: {
    severity: 'info',
    from: 'operator',
    ends: true,
    says: w => `The conflict over ${w.nights} in ${w.where} is over.`,
  },
  feed_failing: begins('failing'),
  feed_well: isOver('failing'),
  platform_down: begins('platform_down'),
  platform_well: isOver('platform_down'),
  feed_stale: begins('stale'),
  feed_fresh: isOver('stale'),
  export_not_pulled: begins('export_not_pulled'),
  export_pulled: isOver('export_not_pulled'),
  webhook_failing: begins('webhook_failing'),
  webhook_well: isOver('webhook_failing'),
  channel_failing: begins('channel_failing'),
  channel_well: isOver('channel_failing'),
  alert_escalated: {
    severity: 'urgent',
    from: 'manager',
    repeats: true,
    says: w => `Still so: ${w.rule ? alertSays(w.rule, w) : w.name}`,
  },
  answer_held: {
    severity: 'important',
    from: 'manager',
    says: w => `An answer of ${w.platform} for ${w.where} looks wrong and is held; the nights stay taken.`,
  },
  answer_released: {
    severity: 'info',
    from: 'manager',
    ends: true,
    says: w => `The held answer of ${w.platform} for ${w.where} is decided.`,
  },
  webhook_disabled: {
    severity: 'important',
    from: 'manager',
    repeats: true,
    says: w => `Webhooks to ${w.name} were not taken for days, so none are sent any more.`,
  },
  channel_disabled: {
    severity: 'important',
    from: 'manager',
    repeats: true,
    says: w => `Notifications to ${w.name} are refused for good, so none are sent there any more.`,
  },
  task_opened: { severity: 'info', from: 'operator', says: w => `To do: ${w.task}.` },
  task_urgent: { severity: 'urgent', from: 'operator', says: w => `To do now: ${w.task}.` },
  task_assigned: {
    severity: 'important',
    from: 'operator',
    repeats: true,
    says: w => `This is yours to do: ${w.task}.`,
  },
  task_reminded: {
    severity: 'important',
    from: 'operator',
    repeats: true,
    says: w => `Still to do: ${w.task}.`,
  },
  task_escalated: {
    severity: 'urgent',
    from: 'manager',
    repeats: true,
    says: w => `Nobody has done this yet: ${w.task}.`,
  },
  task_late: { severity: 'urgent', from: 'operator', says: w => `Late: ${w.task}.` },
  task_over: {
    severity: 'info',
    from: 'operator',
    ends: true,
    says: w => `Nothing is left to do: ${w.task}.`,
  },
  test: {
    severity: 'urgent',
    from: 'viewer',
    repeats: true,
    says: () => 'This is a test. Notifications of this kind arrive here.',
  },
});

export type NoticeType = keyof typeof NOTICES;
export const NOTICE_TYPES = Object.keys(NOTICES) as NoticeType[];

export const definitionOf = (type: NoticeType): Definition => NOTICES[type];
export const endsMatter = (type: NoticeType): boolean => definitionOf(type).ends === true;
export const mayRepeat = (type: NoticeType): boolean => definitionOf(type).repeats === true;
