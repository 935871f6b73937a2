import { z } from 'zod';
import { nightsInWords } from '../conflicts/nights-in-words.js';
import { PLATFORMS, type Platform } from '../entry.js';
import { type Instant, later, MINUTE_MS } from '../instant.js';
import type { Nights } from '../nights.js';
import type { Role } from '../people/access.js';
import { type ProblemCode, type ProblemDetails, problems, say } from '../problems.js';
import { definitionOf, type NoticeType, type NoticeWords } from './notices.js';
import type { Severity } from './severity.js';
import { placeInWords, platformInWords, TASK_WORDS, type WordedTask } from './task-words.js';

/** A row of the change log, with the names that people gave to what it is about. */
export interface NotableChange {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly propertyName?: string;
  readonly unitName?: string;
  readonly platform?: string;
  readonly feedId?: string;
  readonly conflict?: { readonly id: string; readonly kind: string; readonly nights: Nights };
  readonly task?: {
    readonly id: string;
    readonly kind: WordedTask;
    readonly urgency: string;
    readonly assigneeId?: string;
    readonly escalatedTo?: Role;
  };
  /** Of the endpoint or channel that was disabled. */
  readonly name?: string;
  readonly detail: unknown;
}

/** Something that people are to be told. */
export interface Notice {
  readonly type: NoticeType;
  readonly severity: Severity;
  /** What it is about, such as `conflict/<id>`: what begins and what ends are about the same. */
  readonly subject: string;
  /** One for each thing that is told: no channel is told it twice. */
  readonly dedupe: string;
  readonly says: string;
  /** The page that shows it. */
  readonly path: string;
  readonly at: Instant;
  /** Not told before: it may pass by itself. */
  readonly waitsUntil: Instant;
  readonly from: Role;
  /** Whose task it is. */
  readonly assigneeId?: string;
}

const Detail = z
  .object({
    code: z.string().optional().catch(undefined),
    details: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .catch(undefined),
    kind: z.string().optional().catch(undefined),
    nights: z.object({ from: z.string(), to: z.string() }).optional().catch(undefined),
    reason: z.string().optional().catch(undefined),
    endpointId: z.string().optional().catch(undefined),
    channelId: z.string().optional().catch(undefined),
  })
  .catch({});
type ChangeDetail = z.output<typeof Detail>;

const CONFLICT_TYPES: Readonly<Record<string, NoticeType>> = {
  double_booking: 'double_booking',
  over_block: 'over_block',
  possible: 'possible_conflict',
};

const TASK_TYPES: Readonly<Record<string, NoticeType>> = {
  task_opened: 'task_opened',
  task_reopened: 'task_opened',
  task_assigned: 'task_assigned',
  task_reminded: 'task_reminded',
  task_escalated: 'task_escalated',
  task_alerted: 'task_late',
  task_done: 'task_over',
  task_withdrawn: 'task_over',
  task_cancelled: 'task_over',
};

/** That these were opened is told by what they are about: the conflict, the feed, the held answer. */
const TOLD_OTHERWISE: ReadonlySet<WordedTask> = new Set(['resolve_conflict', 'check_feed', 'confirm_answer']);

/** The kinds of change that may be told to people. */
export const NOTABLE_KINDS: readonly string[] = [
  'conflict_opened',
  'conflict_reopened',
  'conflict_changed',
  'conflict_closed',
  'conflict_dismissed',
  'feed_problem',
  'feed_recovered',
  'feed_held',
  'feed_released',
  'webhook_disabled',
  'channel_disabled',
  ...Object.keys(TASK_TYPES),
];

/** What people are to be told of a change; undefined where it concerns nobody. */
export function noticeOf(change: NotableChange): Notice | undefined {
  const detail = Detail.parse(change.detail);
  const type = typeOf(change, detail);
  const subject = type && subjectOf(change, detail);
  if (!type || !subject) return undefined;
  const { severity, from, waitsMinutes = 0, says } = definitionOf(type);
  return {
    type,
    severity,
    subject: subject.key,
    dedupe: `${type} ${subject.key} ${change.id}`,
    says: says(wordsOf(change, detail)),
    path: subject.path,
    at: change.at,
    waitsUntil: later(change.at, waitsMinutes * MINUTE_MS),
    from: (type === 'task_escalated' && change.task?.escalatedTo) || from,
    ...(change.task?.assigneeId ? { assigneeId: change.task.assigneeId } : {}),
  };
}

function typeOf(change: NotableChange, detail: ChangeDetail): NoticeType | undefined {
  switch (change.kind) {
    case 'conflict_opened':
    case 'conflict_reopened':
    // Other nights are no news, and dropped as told; that what was possible is a double booking now is.
    case 'conflict_changed':
      return CONFLICT_TYPES[detail.kind ?? change.conflict?.kind ?? ''];
    case 'conflict_closed':
    case 'conflict_dismissed':
      return 'conflict_over';
    case 'feed_problem':
      return 'feed_failing';
    case 'feed_recovered':
      return 'feed_well';
    case 'feed_held':
      return 'answer_held';
    case 'feed_released':
      return 'answer_released';
    case 'webhook_disabled':
      return detail.reason === 'person' ? undefined : 'webhook_disabled';
    case 'channel_disabled':
      return detail.reason === 'person' ? undefined : 'channel_disabled';
    case 'task_opened':
    case 'task_reopened':
      if (!change.task || TOLD_OTHERWISE.has(change.task.kind)) return undefined;
      return change.task.urgency === 'urgent' ? 'task_urgent' : 'task_opened';
    default:
      return Object.hasOwn(TASK_TYPES, change.kind) ? TASK_TYPES[change.kind] : undefined;
  }
}

/** A feed that fails and a feed whose answer is held are two matters: each ends for itself. */
function subjectOf(
  change: NotableChange,
  detail: ChangeDetail,
): { readonly key: string; readonly path: string } | undefined {
  const [about] = change.kind.split('_');
  switch (about) {
    case 'conflict':
      return (
        change.conflict && { key: `conflict/${change.conflict.id}`, path: `/conflicts/${change.conflict.id}` }
      );
    case 'feed': {
      const matter = change.kind === 'feed_problem' || change.kind === 'feed_recovered' ? 'feed' : 'hold';
      return change.feedId ? { key: `${matter}/${change.feedId}`, path: '/' } : undefined;
    }
    case 'webhook':
      return { key: `webhook/${detail.endpointId ?? change.id}`, path: '/settings' };
    case 'channel':
      return { key: `channel/${detail.channelId ?? change.id}`, path: '/settings' };
    case 'task':
      return change.task && { key: `task/${change.task.id}`, path: `/tasks/${change.task.id}` };
    default:
      return undefined;
  }
}

function wordsOf(change: NotableChange, detail: ChangeDetail): NoticeWords {
  const nights = detail.nights ?? change.conflict?.nights;
  const place = placeInWords(change.propertyName, change.unitName);
  const platform = platformInWords(isPlatform(change.platform) ? change.platform : undefined);
  return {
    place,
    platform,
    nights: nights ? nightsInWords(nights) : 'the same nights',
    task: change.task ? TASK_WORDS[change.task.kind]({ place, platform }) : 'a task',
    name: change.name ?? 'an address',
    problem: problemIn(detail),
  };
}

const isPlatform = (name: string | undefined): name is Platform =>
  name !== undefined && (PLATFORMS as readonly string[]).includes(name);

function problemIn({ code, details }: ChangeDetail): string {
  if (code === undefined || !Object.hasOwn(problems, code)) return 'it is not known why.';
  return say(code as ProblemCode, (details ?? {}) as ProblemDetails);
}
