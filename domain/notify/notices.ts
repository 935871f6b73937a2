import type { Role } from '../people/access.js';
import type { Severity } from './severity.js';

/** What a notice may name: what managers called their own things, platforms, nights. Nothing of a guest. */
export interface NoticeWords {
  /** `Villa Anna`, or `Guest house, Room 3`. */
  readonly place: string;
  readonly platform: string;
  /** `2 nights from 4 June 2026`. */
  readonly nights: string;
  /** What the task is called. */
  readonly task: string;
  /** The name of what was disabled. */
  readonly name: string;
  /** What is wrong, in the words of the catalogue of problems. */
  readonly problem: string;
}

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

/** The one catalogue of what people are told: how much it matters, whom it concerns, and one sentence each. */
export const NOTICES = catalogue({
  double_booking: {
    severity: 'urgent',
    from: 'operator',
    says: w => `Double booking: two guests hold ${w.nights} in ${w.place}.`,
  },
  over_block: {
    severity: 'important',
    from: 'operator',
    says: w => `A guest booked ${w.nights} in ${w.place}, which you had closed.`,
  },
  possible_conflict: {
    severity: 'important',
    from: 'operator',
    says: w =>
      `Possible double booking: ${w.nights} in ${w.place} are sold, and closed elsewhere unexplained.`,
  },
  conflict_over: {
    severity: 'info',
    from: 'operator',
    ends: true,
    says: w => `The conflict over ${w.nights} in ${w.place} is over.`,
  },
  feed_failing: {
    severity: 'important',
    from: 'manager',
    waitsMinutes: 15,
    says: w => `The calendar of ${w.platform} for ${w.place} cannot be read: ${w.problem}`,
  },
  feed_well: {
    severity: 'info',
    from: 'manager',
    ends: true,
    says: w => `The calendar of ${w.platform} for ${w.place} is read again.`,
  },
  answer_held: {
    severity: 'important',
    from: 'manager',
    says: w => `An answer of ${w.platform} for ${w.place} looks wrong and is held; the nights stay taken.`,
  },
  answer_released: {
    severity: 'info',
    from: 'manager',
    ends: true,
    says: w => `The held answer of ${w.platform} for ${w.place} is decided.`,
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
