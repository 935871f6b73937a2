import { elapsedMs, type Instant } from '../instant.js';
import { MAIL_SUBJECT, SUBJECTS, type Wanted } from './alert.js';
import { type ChannelFact, type Facts, type FeedFact, PLATFORM_PROBLEMS } from './facts.js';
import {
  aboutFeed,
  failingByPlatform,
  notPulledByPlatform,
  type Situation,
  staleByPlatform,
} from './platforms-alerts.js';
import { type AlertRule, type RuleBook, thresholdMs } from './rules.js';

export interface OughtToBe {
  readonly wanted: readonly Wanted[];
  /** Subjects in trouble that another alert tells of. */
  readonly merged: ReadonlySet<string>;
}

/** All that ought to be alerted of now, by the rules that are enabled. */
export function oughtToBe(facts: Facts, situation: Situation): OughtToBe {
  const { rules } = situation;
  const failing = failingByPlatform(facts.feeds, situation);
  const isDown = new Set(
    failing.wanted.flatMap(({ rule, platform }) => (rule === 'platform_down' ? [platform] : [])),
  );
  const stale = staleByPlatform(
    facts.feeds.filter(({ platform }) => !isDown.has(platform)),
    situation,
  );
  const pulls = notPulledByPlatform(facts.pulls, situation);
  const wanted: Wanted[] = [
    ...failing.wanted,
    ...failingAlone(facts.feeds, situation),
    ...stale.wanted,
    ...pulls.wanted,
    ...holds(facts),
    ...doubleBookings(facts),
    ...lateTasks(facts),
    ...endpoints(facts, situation),
    ...channels(facts, situation),
  ];
  // What is stale and then fails is told as failing; that it was stale ends without a word.
  const toldAsFailing = facts.feeds
    .filter(({ platform, staleSince, problem }) => staleSince && (isDown.has(platform) || problem?.failing))
    .map(({ feedId }) => SUBJECTS.stale(feedId));
  const stalePlatforms = [...isDown].flatMap(platform => (platform ? [SUBJECTS.stale(platform)] : []));
  return {
    wanted: wanted.filter(({ rule }) => rules[rule].enabled),
    merged: new Set([
      ...failing.merged,
      ...stale.merged,
      ...pulls.merged,
      ...toldAsFailing,
      ...stalePlatforms,
    ]),
  };
}

const lasts = (since: Instant | undefined, rule: AlertRule, rules: RuleBook, now: Instant): boolean =>
  since !== undefined && elapsedMs(since, now) >= thresholdMs(rules, rule);

const isOpen = ({ known }: Situation, rule: AlertRule, subject: string): boolean =>
  known.some(alert => !alert.ended && alert.rule === rule && alert.subject === subject);

/** Links with a trouble of their own. */
const failingAlone = (feeds: readonly FeedFact[], situation: Situation): Wanted[] =>
  feeds.flatMap(feed => {
    const { problem } = feed;
    if (!problem?.failing || PLATFORM_PROBLEMS.has(problem.code)) return [];
    const subject = SUBJECTS.failing(feed.feedId);
    const isSo =
      isOpen(situation, 'failing', subject) ||
      lasts(problem.since, 'failing', situation.rules, situation.now);
    const { code, details } = problem;
    return isSo ? [{ rule: 'failing' as const, subject, ...aboutFeed(feed), detail: { code, details } }] : [];
  });

const holds = ({ holds }: Facts): Wanted[] =>
  holds.map(hold => ({
    rule: 'held',
    subject: SUBJECTS.held(hold.feedId),
    ...aboutFeed(hold),
    detail: { hold: hold.reason },
  }));

const doubleBookings = ({ doubleBookings }: Facts): Wanted[] =>
  doubleBookings.map(about => ({
    rule: 'double_booking',
    subject: SUBJECTS.double_booking(about.conflictId),
    ...about,
    detail: {},
  }));

const lateTasks = ({ lateTasks }: Facts): Wanted[] =>
  lateTasks.map(about => ({
    rule: 'task_late',
    subject: SUBJECTS.task_late(about.taskId),
    ...about,
    detail: {},
  }));

const endpoints = ({ endpoints }: Facts, { rules, now }: Situation): Wanted[] =>
  endpoints
    .filter(({ disabled, failingSince }) => disabled || lasts(failingSince, 'webhook_failing', rules, now))
    .map(({ endpointId, disabled }) => ({
      rule: 'webhook_failing',
      subject: SUBJECTS.webhook_failing(endpointId),
      endpointId,
      detail: disabled ? { disabled } : {},
    }));

/** Letters that no server takes are one alert, however many people wait for theirs. */
function channels({ channels }: Facts, { rules, now }: Situation): Wanted[] {
  const failing = channels.filter(
    ({ disabled, failingSince }) => disabled || lasts(failingSince, 'channel_failing', rules, now),
  );
  const isMail = ({ problem, disabled }: ChannelFact) => problem === 'mail_unreachable' && !disabled;
  const waiting = failing.filter(isMail);
  const alone = failing.filter(channel => !isMail(channel));
  return [
    ...(waiting.length > 0 ? [mail(waiting.length)] : []),
    ...alone.map(
      ({ channelId, disabled, problem }): Wanted => ({
        rule: 'channel_failing',
        subject: SUBJECTS.channel_failing(channelId),
        channelId,
        detail: { ...(problem ? { code: problem } : {}), ...(disabled ? { disabled } : {}) },
      }),
    ),
  ];
}

const mail = (feeds: number): Wanted => ({
  rule: 'channel_failing',
  subject: MAIL_SUBJECT,
  detail: { code: 'mail_unreachable', feeds },
});
