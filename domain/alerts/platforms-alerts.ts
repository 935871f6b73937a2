import type { Platform } from '../entry.js';
import { elapsedMs, HOUR_MS, type Instant, later, MINUTE_MS } from '../instant.js';
import { factsOf } from '../platforms/index.js';
import { type AlertDetail, type KnownAlert, SUBJECTS, type Wanted } from './alert.js';
import { type FeedFact, type KeptFeed, PLATFORM_PROBLEMS, type PullFact } from './facts.js';
import { isBack, type Member, SEEN_LATELY_MS, troubleSince } from './platform-trouble.js';
import { type AlertRule, type RuleBook, thresholdMs } from './rules.js';

/*
 * One alert for a platform instead of one for each of its feeds. The platform's comes first: a feed in trouble of the kind
 * that its platform may have waits while the platform is suspected, is merged while the platform is in trouble, and after
 * that is alerted of only where it was seen again and is still not well.
 */

/** What can befall all feeds of a platform at once. */
interface Kind {
  /** The alert of the platform, and the one of a single feed. */
  readonly rule: AlertRule;
  readonly ofFeed: AlertRule;
  readonly subject: (platform: Platform) => string;
  /** How long it must have lasted at the platform before it is alerted of. */
  readonly waitMs: number;
  /** After the platform was back, its feeds get so much time to be well again. */
  readonly settleMs: number;
  /** How far back what was seen counts for being back. */
  readonly lately?: number;
}

interface Troubled extends Member {
  readonly feed: KeptFeed;
  readonly detail: AlertDetail;
}

/** What is said of the feeds of one kind of trouble. */
export interface FeedsAlerts {
  readonly wanted: readonly Wanted[];
  /** Subjects of feeds that are in trouble, and whose platform's alert tells it. */
  readonly merged: readonly string[];
}

export interface Situation {
  readonly known: readonly KnownAlert[];
  readonly rules: RuleBook;
  readonly now: Instant;
}

/** Feeds that cannot be read for reasons that may be the platform's. */
export function failingByPlatform(feeds: readonly FeedFact[], situation: Situation): FeedsAlerts {
  const members = feeds.flatMap(failingMember);
  const { rules, now } = situation;
  return byPlatform(
    members,
    situation,
    () => ({
      rule: 'platform_down',
      ofFeed: 'failing',
      subject: SUBJECTS.platform_down,
      waitMs: thresholdMs(rules, 'platform_down'),
      settleMs: thresholdMs(rules, 'failing'),
      lately: SEEN_LATELY_MS,
    }),
    ({ feed, troubledSince }) =>
      (feed as FeedFact).problem?.failing === true &&
      elapsedMs(troubledSince, now) >= thresholdMs(rules, 'failing'),
  );
}

function failingMember(feed: FeedFact): Troubled[] {
  const { problem, lookedAt } = feed;
  if (!lookedAt || (problem && !PLATFORM_PROBLEMS.has(problem.code))) return [];
  if (!problem) return [{ feed, seenAt: lookedAt, detail: {} }];
  const { code, details, since } = problem;
  return [{ feed, seenAt: lookedAt, troubledSince: since, detail: { code, details } }];
}

/** Feeds with no fresh answer although nothing is wrong. What fails is told as that. */
export function staleByPlatform(feeds: readonly FeedFact[], situation: Situation): FeedsAlerts {
  const { rules, now } = situation;
  const members = feeds.flatMap((feed): Troubled[] => {
    if (feed.problem?.failing) return [];
    const detail = feed.answeredAt ? { lastAt: feed.answeredAt } : {};
    if (feed.staleSince) return [{ feed, seenAt: now, troubledSince: feed.staleSince, detail }];
    return feed.answeredAt ? [{ feed, seenAt: feed.answeredAt, detail }] : [];
  });
  const waitMs = thresholdMs(rules, 'stale');
  return byPlatform(
    members,
    situation,
    () => ({
      rule: 'stale',
      ofFeed: 'stale',
      subject: SUBJECTS.stale,
      waitMs,
      settleMs: STALE_SETTLES_MS,
    }),
    ({ troubledSince }) => elapsedMs(troubledSince, now) >= waitMs,
  );
}

/** The longest usual interval between looks. */
const STALE_SETTLES_MS = 2 * HOUR_MS;

/** Calendars of ours that a platform does not read any more. */
export function notPulledByPlatform(pulls: readonly PullFact[], situation: Situation): FeedsAlerts {
  const { rules, now } = situation;
  const times = rules.export_not_pulled.threshold ?? 0;
  const members = pulls.map((pull): Troubled => {
    const late = later(pull.pulledAt, lateAfterMs(pull.platform));
    const detail = { lastAt: pull.pulledAt };
    return late <= now
      ? { feed: pull, seenAt: now, troubledSince: late, detail }
      : { feed: pull, seenAt: pull.pulledAt, detail };
  });
  const waitMs = (platform: Platform) => notPulledAfterMs(platform, times) - lateAfterMs(platform);
  return byPlatform(
    members,
    situation,
    platform => ({
      rule: 'export_not_pulled',
      ofFeed: 'export_not_pulled',
      subject: SUBJECTS.export_not_pulled,
      waitMs: waitMs(platform),
      settleMs: lateAfterMs(platform),
    }),
    ({ feed, troubledSince }) => elapsedMs(troubledSince, now) >= waitMs(feed.platform),
  );
}

const worstRereadMs = (platform: Platform): number => factsOf(platform).rereadsWithinMinutes[1] * MINUTE_MS;
/** Later than this happens now and then; where it happens to nearly all at once, the platform has stopped. */
const lateAfterMs = (platform: Platform): number => Math.min(2 * worstRereadMs(platform), 24 * HOUR_MS);
/** `times` the worst that is usual, and a day at least: platforms skip hours, and nobody is to be called for that. */
export const notPulledAfterMs = (platform: Platform, times: number): number =>
  Math.max(times * worstRereadMs(platform), 24 * HOUR_MS);

type Ripe = (member: Troubled & { readonly troubledSince: Instant }) => boolean;

/** `isRipe`: whether a feed in trouble has been so for long enough to be alerted of. */
function byPlatform(
  members: readonly Troubled[],
  situation: Situation,
  kindAt: (platform: Platform) => Kind,
  isRipe: Ripe,
): FeedsAlerts {
  const platforms = [...new Set(members.map(({ feed }) => feed.platform))];
  const all = platforms.map(platform => {
    const own = members.filter(({ feed }) => feed.platform === platform);
    return atPlatform(platform, own, situation, kindAt(platform), isRipe);
  });
  return { wanted: all.flatMap(({ wanted }) => wanted), merged: all.flatMap(({ merged }) => merged) };
}

function atPlatform(
  platform: Platform,
  members: readonly Troubled[],
  { known, rules, now }: Situation,
  kind: Kind,
  isRipe: Ripe,
): FeedsAlerts {
  const subject = kind.subject(platform);
  const history = known.filter(alert => alert.rule === kind.rule && alert.subject === subject);
  const open = history.find(({ ended }) => !ended);
  const backBefore = history
    .flatMap(({ ended }) => (ended?.reason === 'over' ? [ended.at] : []))
    .sort()
    .at(-1);
  const isBackNow = open !== undefined && isBack(members, open.reopenedAt ?? open.openedAt, now, kind.lately);
  const backAt = isBackNow ? now : backBefore;
  const isSettled = backAt === undefined || elapsedMs(backAt, now) >= kind.settleMs;
  const { enabled } = rules[kind.rule];
  const suspectedSince = enabled ? troubleSince(members, backAt) : undefined;
  const begins = isSettled && suspectedSince !== undefined && elapsedMs(suspectedSince, now) >= kind.waitMs;
  const isDown = enabled && (open ? !isBackNow : begins);

  const troubled = members.filter(isTroubled);
  const subjectOf = ({ feed }: Troubled) => (SUBJECTS[kind.ofFeed] as (id: string) => string)(feed.feedId);
  if (isDown)
    return {
      wanted: [{ rule: kind.rule, subject, platform, detail: summary(troubled, members.length) }],
      merged: troubled.map(subjectOf),
    };
  const isKnown = new Set(known.filter(({ ended }) => !ended).map(alert => `${alert.rule} ${alert.subject}`));
  const mayBegin = (member: Troubled) =>
    isSettled && suspectedSince === undefined && (backAt === undefined || member.seenAt > backAt);
  const wanted = troubled
    .filter(one => isKnown.has(`${kind.ofFeed} ${subjectOf(one)}`) || (mayBegin(one) && isRipe(one)))
    .map(one => ({ rule: kind.ofFeed, subject: subjectOf(one), ...aboutFeed(one.feed), detail: one.detail }));
  return { wanted, merged: [] };
}

const isTroubled = (member: Troubled): member is Troubled & { readonly troubledSince: Instant } =>
  member.troubledSince !== undefined;

export const aboutFeed = ({ feedId, unitId, connectionId, propertyId, platform }: KeptFeed): KeptFeed => ({
  feedId,
  unitId,
  connectionId,
  propertyId,
  platform,
});

/** What most of them have. */
function summary(troubled: readonly Troubled[], of: number): AlertDetail {
  const counts = new Map<string, number>();
  for (const { detail } of troubled)
    if (detail.code) counts.set(detail.code, (counts.get(detail.code) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const code = most?.[0];
  const details = troubled.find(({ detail }) => detail.code === code)?.detail.details;
  const lastAt = troubled
    .flatMap(({ detail }) => detail.lastAt ?? [])
    .sort()
    .at(-1);
  return {
    feeds: troubled.length,
    of,
    ...(code && { code, ...(details && { details }) }),
    ...(lastAt && { lastAt }),
  };
}
