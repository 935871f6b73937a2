import type { Instant } from '../instant.js';
import { helpWith, isProblem, say } from '../problems.js';
import type { About, AlertDetail } from './alert.js';
import { type AlertRule, ruleDefinition } from './rules.js';

/** What an alert may name: what managers called their own things, platforms, nights. Nothing of a guest. */
export interface AlertWords {
  /** `Villa Anna`, or `Guest house, Room 3`; unset where a platform as a whole is meant. */
  readonly place?: string | undefined;
  /** The same; `a property` where none is known. */
  readonly where: string;
  readonly platform: string;
  readonly nights: string;
  readonly task: string;
  /** The name of a receiver or a channel. */
  readonly name: string;
  /** Of the property; where there is none, UTC. */
  readonly timezone?: string | undefined;
  readonly detail: AlertDetail;
}

/** One sentence for each rule, for screens, and for messages where the alert itself is told. */
const SAYS: { readonly [R in AlertRule]: (words: AlertWords) => string } = {
  double_booking: w => `Double booking: two guests hold ${w.nights} in ${w.where}.`,
  task_late: w => `Late: ${w.task}.`,
  platform_down: w => `${w.platform} is in trouble: ${counted(w)} cannot be read. ${problemIn(w.detail)}`,
  failing: w => `The calendar of ${w.platform} for ${w.where} cannot be read: ${problemIn(w.detail)}`,
  stale: w =>
    w.place === undefined
      ? `There was no fresh answer of ${w.platform} for longer than allowed, for ${counted(w)}${since(w)}.`
      : `There was no fresh answer of ${w.platform} for ${w.place} for longer than allowed${since(w)}.`,
  held: w => `An answer of ${w.platform} for ${w.where} looks wrong and is held; the nights stay taken.`,
  export_not_pulled: w =>
    w.place === undefined
      ? `${w.platform} no longer reads our calendars: ${counted(w)} ${w.detail.feeds === 1 ? 'was' : 'were'} not read for longer than usual${since(w)}.`
      : `${w.platform} has not read our calendar of ${w.place} for longer than usual${since(w)}.`,
  webhook_failing: w =>
    w.detail.disabled
      ? `Webhooks to ${w.name} were not taken for days, so none are sent any more.`
      : `Webhooks to ${w.name} are not taken.`,
  channel_failing: w =>
    w.detail.code === 'mail_unreachable' && w.detail.feeds !== undefined
      ? 'Letters cannot be sent: the mail server takes none.'
      : `Notifications to ${w.name} do not arrive.`,
};

/** And one for its end. */
const OVER: { readonly [R in AlertRule]: (words: AlertWords) => string } = {
  double_booking: w => `The conflict over ${w.nights} in ${w.where} is over.`,
  task_late: w => `Nothing is left to do: ${w.task}.`,
  platform_down: w => `${w.platform} is read again.`,
  failing: w => `The calendar of ${w.platform} for ${w.where} is read again.`,
  stale: w =>
    w.place === undefined
      ? `${w.platform} gives fresh answers again.`
      : `The calendar of ${w.platform} for ${w.place} is fresh again.`,
  held: w => `The held answer of ${w.platform} for ${w.where} is decided.`,
  export_not_pulled: w =>
    w.place === undefined
      ? `${w.platform} reads our calendars again.`
      : `${w.platform} reads our calendar of ${w.place} again.`,
  webhook_failing: w => `Webhooks to ${w.name} go out again.`,
  channel_failing: w =>
    w.detail.code === 'mail_unreachable' && w.detail.feeds !== undefined
      ? 'Letters can be sent again.'
      : `Notifications to ${w.name} go out again.`,
};

export const alertSays = (rule: AlertRule, words: AlertWords): string => SAYS[rule](words);
export const alertOverSays = (rule: AlertRule, words: AlertWords): string => OVER[rule](words);

/** What to do about it. Of a link, that of its problem. */
export function alertHelp(rule: AlertRule, detail: AlertDetail): string {
  const code = detail.code;
  if (rule !== 'platform_down' && code !== undefined && isProblem(code))
    return helpWith(code, detail.details);
  return ruleDefinition(rule).help;
}

/** The page of the web app that shows what it is about. */
export function pathOfAlert(rule: AlertRule, about: Pick<About, 'conflictId' | 'taskId'> = {}): string {
  if (about.conflictId) return `/conflicts/${about.conflictId}`;
  if (about.taskId) return `/tasks/${about.taskId}`;
  return rule === 'webhook_failing' || rule === 'channel_failing' ? '/settings' : '/';
}

function problemIn({ code, details }: AlertDetail): string {
  if (code === undefined || !isProblem(code)) return 'It is not known why.';
  return say(code, details);
}

function counted({ detail: { feeds = 0, of = 0 } }: AlertWords): string {
  if (feeds === of) return feeds === 1 ? 'the one calendar there' : `all ${feeds} calendars there`;
  return `${feeds} of ${of} calendars there`;
}

const since = ({ detail: { lastAt }, timezone }: AlertWords): string =>
  lastAt ? `, last on ${momentInWords(lastAt, timezone)}` : '';

/** `23 November 2026, 14:05 (Europe/Rome)`. */
function momentInWords(at: Instant, timezone = 'UTC'): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(Date.parse(at))
    .replace(' at ', ', ');
  return `${words} (${timezone})`;
}
