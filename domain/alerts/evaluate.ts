import { elapsedMs, MINUTE_MS } from '../instant.js';
import { SEVERITIES, type Severity } from '../notify/severity.js';
import { type AlertDetail, type AlertEnd, type KnownAlert, RETURNS_WITHIN_MS, type Wanted } from './alert.js';
import type { Facts } from './facts.js';
import type { Situation } from './platforms-alerts.js';
import { oughtToBe } from './wanted.js';

/** One change of the alerts there are. */
export type Step =
  | { readonly do: 'open'; readonly alert: Wanted; readonly severity: Severity }
  | { readonly do: 'reopen'; readonly known: KnownAlert; readonly alert: Wanted }
  | { readonly do: 'end'; readonly known: KnownAlert; readonly reason: AlertEnd }
  | { readonly do: 'escalate'; readonly known: KnownAlert; readonly severity: Severity }
  /** Numbers that screens show; tells nobody anything. */
  | { readonly do: 'refresh'; readonly known: KnownAlert; readonly detail: AlertDetail };

const keyOf = ({ rule, subject }: Pick<Wanted, 'rule' | 'subject'>): string => `${rule} ${subject}`;

/**
 * What becomes of the alerts of an organization. `known`: the open ones, those that ended within half an hour, and those
 * of platforms that ended within two days. Ends come first, so that what is merged is out of the way.
 */
export function evaluate(facts: Facts, situation: Situation): Step[] {
  const { known } = situation;
  const { wanted, merged } = oughtToBe(facts, situation);
  const isWanted = new Map(wanted.map(alert => [keyOf(alert), alert]));
  const open = new Map(known.filter(({ ended }) => !ended).map(alert => [keyOf(alert), alert]));
  return [
    ...[...open].flatMap(([key, alert]) =>
      isWanted.has(key)
        ? []
        : [{ do: 'end' as const, known: alert, reason: endOf(alert, facts, merged, situation) }],
    ),
    ...[...isWanted].flatMap(([key, alert]): Step[] => {
      const before = open.get(key);
      return before ? lastingOn(before, alert, situation) : [beginning(alert, situation)];
    }),
  ];
}

function endOf(alert: KnownAlert, facts: Facts, merged: ReadonlySet<string>, { rules }: Situation): AlertEnd {
  if (!rules[alert.rule].enabled) return 'rule_off';
  if (merged.has(alert.subject)) return 'merged';
  return isKept(alert, facts) ? 'over' : 'gone';
}

/** Whether what it is about is still looked after, so that it can be said to be well. */
function isKept({ rule, platform, feedId, endpointId, channelId }: KnownAlert, facts: Facts): boolean {
  if (endpointId) return facts.endpoints.some(one => one.endpointId === endpointId);
  if (channelId) return facts.channels.some(one => one.channelId === channelId);
  if (rule === 'held' || rule === 'double_booking' || rule === 'task_late') return true;
  const feeds = rule === 'export_not_pulled' ? facts.pulls : facts.feeds;
  if (feedId) return feeds.some(one => one.feedId === feedId);
  return platform === undefined || feeds.some(one => one.platform === platform);
}

function beginning(alert: Wanted, { known, rules, now }: Situation): Step {
  const before = known.filter(one => one.ended && keyOf(one) === keyOf(alert));
  const back = before.find(
    ({ ended }) => ended?.reason === 'over' && elapsedMs(ended.at, now) <= RETURNS_WITHIN_MS,
  );
  return back
    ? { do: 'reopen', known: back, alert }
    : { do: 'open', alert, severity: rules[alert.rule].severity };
}

function lastingOn(before: KnownAlert, alert: Wanted, situation: Situation): Step[] {
  const severity = escalated(before, situation);
  return [
    ...(severity ? [{ do: 'escalate' as const, known: before, severity }] : []),
    ...(isSame(before.detail, alert.detail)
      ? []
      : [{ do: 'refresh' as const, known: before, detail: alert.detail }]),
  ];
}

/** Once, where nobody said that they know of it. */
function escalated(alert: KnownAlert, { rules, now }: Situation): Severity | undefined {
  const after = rules[alert.rule].escalateAfterMinutes;
  if (after === undefined || alert.escalatedAt || alert.acknowledgedAt) return undefined;
  if (alert.mutedUntil && alert.mutedUntil > now) return undefined;
  if (elapsedMs(alert.openedAt, now) < after * MINUTE_MS) return undefined;
  return SEVERITIES[SEVERITIES.indexOf(alert.severity) - 1];
}

const isSame = (a: AlertDetail, b: AlertDetail): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
