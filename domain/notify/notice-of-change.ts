import { z } from 'zod';
import { ALERT_ENDS, type AlertDetail } from '../alerts/alert.js';
import { ALERT_RULE_NAMES, type AlertRule } from '../alerts/rules.js';
import { pathOfAlert } from '../alerts/words.js';
import { PLATFORMS, type Platform } from '../entry.js';
import { type Instant, later, MINUTE_MS } from '../instant.js';
import type { Nights } from '../nights.js';
import type { Role } from '../people/access.js';
import { definitionOf, endsMatter, type NoticeType } from './notices.js';
import { type Parts, partsInWords } from './parts.js';
import { SEVERITIES, type Severity } from './severity.js';
import type { WordedTask } from './task-words.js';

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
  /** Of the endpoint or channel. */
  readonly name?: string;
  /** Of the property. */
  readonly timezone?: string;
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
  /** Of the alert that it tells of. */
  readonly rule?: AlertRule;
  /** What ends mattered so much: it goes where its beginning went. */
  readonly begunAs?: Severity;
  /** The matter ends without a word. */
  readonly silent?: true;
  readonly from: Role;
  /** Whose task it is. */
  readonly assigneeId?: string;
}

const ProblemWords = {
  code: z.string().optional().catch(undefined),
  details: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
};

/** What the change log says of an alert: store/write-alerts.ts. */
const AlertTold = z.object({
  rule: z.enum(ALERT_RULE_NAMES as [AlertRule, ...AlertRule[]]),
  severity: z.enum(SEVERITIES),
  subject: z.string(),
  reason: z.enum(ALERT_ENDS).optional(),
  at: z.string(),
  detail: z.object({
    ...ProblemWords,
    feeds: z.number().optional(),
    of: z.number().optional(),
    lastAt: z.string().optional(),
    disabled: z.literal(true).optional(),
  }),
});

const Detail = z
  .object({
    kind: z.string().optional().catch(undefined),
    nights: z.object({ from: z.string(), to: z.string() }).optional().catch(undefined),
    reason: z.string().optional().catch(undefined),
    endpointId: z.string().optional().catch(undefined),
    channelId: z.string().optional().catch(undefined),
    alert: AlertTold.optional().catch(undefined),
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

/** What is told of an alert when it opens, and when it is over. The others are told at once, by changes of their own. */
export const ALERT_TYPES: Partial<Record<AlertRule, readonly [begins: NoticeType, isOver: NoticeType]>> = {
  failing: ['feed_failing', 'feed_well'],
  platform_down: ['platform_down', 'platform_well'],
  stale: ['feed_stale', 'feed_fresh'],
  export_not_pulled: ['export_not_pulled', 'export_pulled'],
  webhook_failing: ['webhook_failing', 'webhook_well'],
  channel_failing: ['channel_failing', 'channel_well'],
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
  'feed_held',
  'feed_released',
  'webhook_disabled',
  'channel_disabled',
  'alert_opened',
  'alert_reopened',
  'alert_ended',
  'alert_escalated',
  ...Object.keys(TASK_TYPES),
];

/** What people are to be told of a change; undefined where it concerns nobody. */
export function noticeOf(change: NotableChange): Notice | undefined {
  const detail = Detail.parse(change.detail);
  const type = typeOf(change, detail);
  const subject = type && subjectOf(change, detail);
  if (!type || !subject) return undefined;
  const { severity, from, waitsMinutes = 0, says } = definitionOf(type);
  const at = detail.alert?.at ?? change.at;
  return {
    type,
    severity,
    subject: subject.key,
    dedupe: `${type} ${subject.key} ${change.id}`,
    says: says(partsInWords(partsWith(change, detail))),
    path: subject.path,
    at,
    waitsUntil: later(at, waitsMinutes * MINUTE_MS),
    from: (type === 'task_escalated' && change.task?.escalatedTo) || from,
    ...(change.task?.assigneeId ? { assigneeId: change.task.assigneeId } : {}),
    ...(detail.alert ? ofAlert(detail.alert, type) : {}),
  };
}

/** How much an alert matters is its own. That it ends otherwise than by being well is no news. */
function ofAlert({ rule, severity, reason }: z.output<typeof AlertTold>, type: NoticeType): Partial<Notice> {
  if (!endsMatter(type)) return { rule, severity };
  return { rule, begunAs: severity, ...(reason === 'over' ? {} : { silent: true as const }) };
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
    case 'alert_opened':
    case 'alert_reopened':
      // That it was disabled is told by a change of its own.
      return detail.alert?.detail.disabled ? undefined : alertTypes(detail)?.[0];
    case 'alert_ended':
      return alertTypes(detail)?.[1];
    case 'alert_escalated':
      return 'alert_escalated';
    default:
      return Object.hasOwn(TASK_TYPES, change.kind) ? TASK_TYPES[change.kind] : undefined;
  }
}

const alertTypes = ({ alert }: ChangeDetail) => alert && ALERT_TYPES[alert.rule];

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
    case 'feed':
      return change.feedId ? { key: `hold/${change.feedId}`, path: '/' } : undefined;
    case 'alert':
      return detail.alert && { key: detail.alert.subject, path: pathOfAlert(detail.alert.rule) };
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

/** Of what the sentence is made. */
export const partsOf = (change: NotableChange): Parts => partsWith(change, Detail.parse(change.detail));

function partsWith(change: NotableChange, { nights: told, alert }: ChangeDetail): Parts {
  const { propertyName, unitName, platform, feedId, task, name, timezone } = change;
  const nights = told ?? change.conflict?.nights;
  // An alert that is about no feed is about a platform, a receiver or a channel.
  const isSomewhere = alert === undefined || feedId !== undefined;
  return {
    ...(isSomewhere && propertyName ? { property: propertyName } : {}),
    ...(isSomewhere && unitName ? { unit: unitName } : {}),
    ...(isPlatform(platform) ? { platform } : {}),
    ...(nights ? { nights } : {}),
    ...(task ? { task: task.kind } : {}),
    ...(name ? { name } : {}),
    ...(timezone ? { timezone } : {}),
    ...(alert ? { rule: alert.rule, detail: alert.detail as AlertDetail } : {}),
  };
}

const isPlatform = (name: string | undefined): name is Platform =>
  name !== undefined && (PLATFORMS as readonly string[]).includes(name);
