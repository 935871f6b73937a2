import { type Instant, later, MINUTE_MS } from '../instant.js';
import { endsMatter, mayRepeat, type NoticeType } from './notices.js';
import { type QuietHours, quietUntil } from './quiet-hours.js';
import type { Severity } from './severity.js';

/*
 * What a channel is told, and when. A notice waits, and either goes out, once, or is dropped for a reason:
 *
 *   told    the channel was told this of the matter before, and was not told since that it ended
 *   over    the matter ended before it was told; what says so is dropped with it, since nobody knew that it began
 *   back    it says that the matter ended, and the matter began again before that was told: for the channel it goes on
 *   silent  the matter ends without a word: what comes of it later is told as new
 *
 * An urgent notice goes at once. The others are collected for some minutes, and go in one message; whatever else may go
 * then goes along. In quiet hours nothing goes but what is urgent, and that only where the person allows it. Between
 * two messages lies a minute at least: a hundred things at once are two messages, and not a hundred.
 * What a person asked for by a button heeds none of this.
 */

export interface WaitingNotice {
  readonly id: string;
  readonly type: NoticeType;
  readonly severity: Severity;
  readonly subject: string;
  readonly at: Instant;
  /** Not told before. */
  readonly waitsUntil: Instant;
  /** What the channel was told of the subject since it was last told that it is over. */
  readonly told: readonly NoticeType[];
  /** It ends the matter without a word. */
  readonly silent?: boolean;
}

export type DropReason = 'told' | 'over' | 'back' | 'silent';
type Dropped = { readonly id: string; readonly why: DropReason };

/** How a person, or an organization, wants to be told. */
export interface Manner {
  /** Minutes for which what is not urgent is collected. */
  readonly digestMinutes: number;
  readonly quiet?: QuietHours;
}

export interface Plan {
  readonly drop: readonly Dropped[];
  /** What goes out now, in one message. */
  readonly send: readonly string[];
  /** Where nothing goes now: when to plan again. */
  readonly lookAt?: Instant;
}

export const LEAST_GAP_MS = MINUTE_MS;
/** More than these are two messages. */
export const MOST_IN_A_MESSAGE = 50;

/** `waiting` in the order in which things happened; `lastSentAt`: of the channel's last message. */
export function plan(
  waiting: readonly WaitingNotice[],
  manner: Manner,
  now: Instant,
  lastSentAt?: Instant,
): Plan {
  const { kept, drop } = weed(waiting);
  const asked = kept.filter(isAsked);
  if (asked.length > 0) return { drop, send: asked.slice(0, MOST_IN_A_MESSAGE).map(idOf) };
  if (kept.length === 0) return { drop, send: [] };
  const gap = lastSentAt ? later(lastSentAt, LEAST_GAP_MS) : now;
  const due = kept.map(notice => afterQuiet(notice, manner, latest(dueAt(notice, manner), gap)));
  const first = due.reduce((a, b) => (a < b ? a : b));
  if (first > now) return { drop, send: [], lookAt: first };
  const going = kept.filter(notice => mayGo(notice, manner, now));
  return { drop, send: going.slice(0, MOST_IN_A_MESSAGE).map(idOf) };
}

/** When a message that was begun with these may be tried again, from `now` on. */
export const mayGoAt = (
  notices: readonly Pick<WaitingNotice, 'type' | 'severity'>[],
  manner: Manner,
  now: Instant,
): Instant => notices.map(notice => afterQuiet(notice, manner, now)).reduce(latest, now);

const idOf = ({ id }: WaitingNotice): string => id;
const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const isAsked = ({ type }: Pick<WaitingNotice, 'type'>): boolean => type === 'test';

const dueAt = ({ severity, at, waitsUntil }: WaitingNotice, { digestMinutes }: Manner): Instant =>
  latest(waitsUntil, severity === 'urgent' ? at : later(at, digestMinutes * MINUTE_MS));

function afterQuiet(
  notice: Pick<WaitingNotice, 'type' | 'severity'>,
  { quiet }: Manner,
  at: Instant,
): Instant {
  if (!quiet || isAsked(notice) || (notice.severity === 'urgent' && quiet.urgentPasses)) return at;
  return quietUntil(quiet, at) ?? at;
}

const mayGo = (notice: WaitingNotice, manner: Manner, now: Instant): boolean =>
  notice.waitsUntil <= now && afterQuiet(notice, manner, now) <= now;

interface Weeded {
  readonly kept: readonly WaitingNotice[];
  readonly drop: readonly Dropped[];
}

interface Matter {
  /** What the channel was told of it. */
  told: Set<NoticeType>;
  pending: WaitingNotice[];
  /** That it ended waits to be told; and what the channel was told before. */
  ending?: { readonly notice: WaitingNotice; readonly told: Set<NoticeType> } | undefined;
}

function weed(waiting: readonly WaitingNotice[]): Weeded {
  const drop: Dropped[] = [];
  const matters = new Map<string, Matter>();
  for (const notice of waiting) {
    const matter = matters.get(notice.subject) ?? { told: new Set(notice.told), pending: [] };
    matters.set(notice.subject, matter);
    drop.push(...(endsMatter(notice.type) ? end(matter, notice) : begin(matter, notice)));
  }
  const kept = new Set([...matters.values()].flatMap(({ pending }) => pending));
  return { kept: waiting.filter(notice => kept.has(notice)), drop };
}

const isTold = ({ told, pending }: Matter, type: NoticeType): boolean =>
  told.has(type) || pending.some(notice => notice.type === type);

/** Answers what is dropped: the word that it ended, where it goes on, and what was told before. */
function begin(matter: Matter, notice: WaitingNotice): Dropped[] {
  const { ending } = matter;
  if (ending) {
    matter.told = ending.told;
    matter.pending = matter.pending.filter(pending => pending !== ending.notice);
    matter.ending = undefined;
  }
  const back: Dropped[] = ending ? [{ id: ending.notice.id, why: 'back' }] : [];
  if (!mayRepeat(notice.type) && isTold(matter, notice.type))
    return [...back, { id: notice.id, why: 'told' }];
  matter.pending.push(notice);
  return back;
}

/** Answers what is dropped with it: what was not told yet, and the end itself where nothing was told. */
function end(matter: Matter, ending: WaitingNotice): Dropped[] {
  const untold = matter.pending.filter(({ type }) => !endsMatter(type));
  matter.pending = matter.pending.filter(({ type }) => endsMatter(type));
  const over = untold.map(({ id }): Dropped => ({ id, why: 'over' }));
  if (ending.silent) {
    const unsaid = matter.pending.map(({ id }): Dropped => ({ id, why: 'over' }));
    Object.assign(matter, { told: new Set(), pending: [], ending: undefined });
    return [...over, ...unsaid, { id: ending.id, why: 'silent' }];
  }
  if (matter.told.size === 0) return [...over, { id: ending.id, why: 'over' }];
  matter.ending = { notice: ending, told: matter.told };
  matter.pending.push(ending);
  matter.told = new Set();
  return over;
}
