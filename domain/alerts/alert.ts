import type { Platform } from '../entry.js';
import { type Instant, MINUTE_MS } from '../instant.js';
import type { Severity } from '../notify/severity.js';
import type { AlertRule } from './rules.js';

/*
 * An alert is what lasts; a notice is what was said of it. One alert is open for each thing that is wrong:
 *
 *              ┌─────────────────── back within half an hour ──────────────────┐
 *              ▼                                                               │
 *   ──wrong──> open ──well again─────────────────────────────────────────────> ended: over
 *              │  ├──the platform as a whole is in trouble────────────────────> ended: merged
 *              │  ├──paused, archived, disabled by a person───────────────────> ended: gone
 *              │  └──a person disabled the rule───────────────────────────────> ended: rule_off
 *              └──nobody acknowledged it for long──> open, and matters more (once)
 *
 * That it is over is told half an hour later, and not where it is back by then: what flaps is told once. The other three
 * ends are silent, since nothing has become well.
 */

/** An alert that is back so soon after it was over is the same one. */
export const RETURNS_WITHIN_MS = 30 * MINUTE_MS;

export const ALERT_ENDS = ['over', 'merged', 'gone', 'rule_off'] as const;
export type AlertEnd = (typeof ALERT_ENDS)[number];

/** What an alert is about, as far as it is about one thing. */
export interface About {
  readonly platform?: Platform;
  readonly propertyId?: string;
  readonly unitId?: string;
  readonly connectionId?: string;
  readonly feedId?: string;
  readonly conflictId?: string;
  readonly taskId?: string;
  readonly endpointId?: string;
  readonly channelId?: string;
}

/** Codes, numbers and instants. Nothing of a guest, no link. */
export interface AlertDetail {
  /** Of the catalogue of problems, with what fills its words. */
  readonly code?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  /** Of a platform: how many of its calendars are concerned, and of how many. Of a mail server: how many addresses. */
  readonly feeds?: number;
  readonly of?: number;
  /** The last time that it was well: an answer, a pull. */
  readonly lastAt?: Instant;
  /** Why an answer is held. */
  readonly hold?: string;
  /** Nothing is sent there any more until a person enables it; that is told by its own notice. */
  readonly disabled?: true;
}

/** What ought to be alerted of now. */
export interface Wanted extends About {
  readonly rule: AlertRule;
  /** One word for what it is about: notices of it have the same. */
  readonly subject: string;
  readonly detail: AlertDetail;
}

/** An alert that is open, or ended not long ago. */
export interface KnownAlert extends About {
  readonly id: string;
  readonly rule: AlertRule;
  readonly severity: Severity;
  readonly subject: string;
  readonly openedAt: Instant;
  readonly reopenedAt?: Instant;
  readonly ended?: { readonly at: Instant; readonly reason: AlertEnd };
  readonly acknowledgedAt?: Instant;
  readonly mutedUntil?: Instant;
  readonly escalatedAt?: Instant;
  readonly detail: AlertDetail;
}

/** One word for what an alert is about. A feed that fails and one that is stale are two matters: each ends for itself. */
export const SUBJECTS = {
  failing: (feedId: string): string => `feed/${feedId}`,
  stale: (feedOrPlatform: string): string => `stale/${feedOrPlatform}`,
  held: (feedId: string): string => `hold/${feedId}`,
  platform_down: (platform: Platform): string => `platform/${platform}`,
  double_booking: (conflictId: string): string => `conflict/${conflictId}`,
  task_late: (taskId: string): string => `task/${taskId}`,
  export_not_pulled: (feedOrPlatform: string): string => `export/${feedOrPlatform}`,
  webhook_failing: (endpointId: string): string => `webhook/${endpointId}`,
  channel_failing: (channelId: string): string => `channel/${channelId}`,
} as const satisfies Record<AlertRule, (id: never) => string>;

/** All e-mail goes by one server: that it takes nothing is one matter. */
export const MAIL_SUBJECT = 'channel/mail';
