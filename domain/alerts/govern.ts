import type { Instant } from '../instant.js';
import { ALERT_TYPES, type Notice } from '../notify/notice-of-change.js';
import { NOTICE_TYPES, type NoticeType } from '../notify/notices.js';
import type { AlertRule, RuleBook } from './rules.js';

/** What is told at once, by changes of their own, and which rule it follows all the same. */
const TOLD_AT_ONCE: Partial<Record<NoticeType, AlertRule>> = {
  double_booking: 'double_booking',
  answer_held: 'held',
  task_late: 'task_late',
};

/** All that is told under a rule. */
export const typesOfRule = (rule: AlertRule): readonly NoticeType[] => [
  ...(ALERT_TYPES[rule] ?? []),
  ...NOTICE_TYPES.filter(type => TOLD_AT_ONCE[type] === rule),
];

/** Subjects of which nothing is to be told for a while, and until when. */
export type Mutes = ReadonlyMap<string, Instant>;

/**
 * A notice as an organization's rules want it: with the rule's severity, later where its rule or its subject is muted;
 * undefined where the rule is disabled. What is muted is not lost: it is told when the mute ends, if it still holds then.
 */
export function governed(notice: Notice, rules: RuleBook, mutes: Mutes): Notice | undefined {
  const atOnce = TOLD_AT_ONCE[notice.type];
  if (atOnce && !rules[atOnce].enabled) return undefined;
  const rule = notice.rule ?? atOnce;
  const waitsUntil = [notice.waitsUntil, rule && rules[rule].mutedUntil, mutes.get(notice.subject)]
    .filter(at => at !== undefined)
    .reduce((a, b) => (a > b ? a : b));
  return { ...notice, waitsUntil, ...(atOnce ? { severity: rules[atOnce].severity } : {}) };
}
