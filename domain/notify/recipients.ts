import { atLeast, type Role } from '../people/access.js';
import type { Notice } from './notice-of-change.js';
import { definitionOf, type NoticeType } from './notices.js';
import type { Severity } from './severity.js';

/** A channel, as far as it decides what goes there. */
export interface Recipient {
  readonly channelId: string;
  /** What is sent there. */
  readonly severities: readonly Severity[];
  /** What its person, or the organization, does not want to hear of. */
  readonly muted: readonly NoticeType[];
  /** Whose it is; without, it is the organization's own. */
  readonly person?: { readonly id: string; readonly role: Role };
}

/**
 * Whether a notice goes to a channel. The organization's own channels hear of everything that they take. A person hears
 * of what their role sees to; of a task that is somebody's, that person alone, until it is escalated or late.
 */
export function concerns(notice: Notice, { severities, muted, person }: Recipient): boolean {
  if (muted.includes(notice.type)) return false;
  if (!severities.includes(takenAs(notice))) return false;
  if (!person) return true;
  if (notice.assigneeId === person.id) return true;
  if (notice.assigneeId !== undefined && !isForAll(notice.type)) return false;
  return atLeast(person.role, notice.from);
}

const isForAll = (type: NoticeType): boolean => type === 'task_escalated' || type === 'task_late';

/** That something is over goes where it was told that it began, and the planning drops it elsewhere. */
const takenAs = ({ type, severity, begunAs }: Notice): Severity =>
  definitionOf(type).ends ? (begunAs ?? ENDS_OF[type] ?? severity) : severity;

const ENDS_OF: Partial<Record<NoticeType, Severity>> = {
  conflict_over: 'important',
  answer_released: 'important',
};
