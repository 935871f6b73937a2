import { type Instant, MINUTE_MS } from '../instant.js';
import type { Severity } from '../notify/severity.js';

/** `minutes`: it is told once it has lasted for so long. `times`: once it has lasted for so many times what is usual. */
type ThresholdUnit = 'minutes' | 'times';

interface Threshold {
  readonly unit: ThresholdUnit;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

interface Definition {
  readonly severity: Severity;
  readonly threshold?: Threshold;
  readonly means: string;
  readonly help: string;
}

const catalogue = <T extends Record<string, Definition>>(definitions: T): T => definitions;

const A_WEEK = 7 * 24 * 60;
const minutes = (usual: number): Threshold => ({ unit: 'minutes', usual, least: 0, most: A_WEEK });

/** The one catalogue of what an organization is alerted of: what it means, what to do, and what holds unless it is set. */
const ALERT_RULES = catalogue({
  double_booking: {
    severity: 'urgent',
    means: 'Two guests hold the same nights of one unit.',
    help: 'Open the conflict. It says who was first, and which ways out there are. Move or cancel one of the two today.',
  },
  task_late: {
    severity: 'urgent',
    means: 'A task was not done by its deadline, nor for a while after it.',
    help: 'Do it now, or give it to somebody who can. Until then nights may be sold twice.',
  },
  platform_down: {
    severity: 'important',
    threshold: minutes(10),
    means:
      'At least three calendars of a platform, and four of five that were looked at, cannot be read for reasons that are the platform’s.',
    help: 'Nothing is wrong with your links. Known nights stay taken, and we keep looking. New bookings there are not seen meanwhile: close nights by the lists that come up, or look into the platform’s own calendar.',
  },
  failing: {
    severity: 'important',
    threshold: minutes(15),
    means: 'A calendar cannot be read, and quick tries did not help.',
    help: 'Do what the problem says. A link that is gone or refused has to be copied from the platform anew; everything else is tried again by itself.',
  },
  stale: {
    severity: 'important',
    threshold: minutes(15),
    means: 'Nothing is known to be wrong, and yet there was no fresh answer for longer than allowed.',
    help: 'Ask for a look now. Where that brings nothing, whoever runs the server sees whether the worker runs and reaches the internet.',
  },
  held: {
    severity: 'important',
    means: 'An answer of a platform looks wrong, so what it would free stays taken.',
    help: 'Compare it with the platform’s own calendar, and accept or refuse it. A second answer like it decides by itself.',
  },
  export_not_pulled: {
    severity: 'important',
    threshold: { unit: 'times', usual: 3, least: 2, most: 50 },
    means:
      'A platform that used to read our calendar has not read it for longer than usual: three times what it takes at worst, and a day at least.',
    help: 'Open the platform’s calendar settings and see whether our link is still imported there; import it anew where it is not. Until then that platform may sell nights that are taken.',
  },
  webhook_failing: {
    severity: 'important',
    threshold: minutes(60),
    means: 'A receiver of webhooks takes nothing, or was disabled because it took nothing for days.',
    help: 'See to the receiver. What waits is sent again by itself; one that was disabled has to be enabled.',
  },
  channel_failing: {
    severity: 'important',
    threshold: minutes(60),
    means: 'People cannot be told: a mail server, Slack or a receiver takes nothing, or an address is gone.',
    help: 'See to the mail server or the address in the settings, and send a test.',
  },
});

export type AlertRule = keyof typeof ALERT_RULES;
export const ALERT_RULE_NAMES = Object.keys(ALERT_RULES) as AlertRule[];
export const ruleDefinition = (rule: AlertRule): Definition => ALERT_RULES[rule];
export const isAlertRule = (name: string): name is AlertRule => Object.hasOwn(ALERT_RULES, name);

/** A rule as an organization has it. */
export interface RuleSettings {
  readonly enabled: boolean;
  readonly severity: Severity;
  /** In the unit of the catalogue; unset where the rule has none. */
  readonly threshold?: number;
  /** Where nobody acknowledges it for so long, it matters more, and is told once more. Unset, as it usually is: never. */
  readonly escalateAfterMinutes?: number;
  /** Nothing of it is told before. */
  readonly mutedUntil?: Instant;
}
export type RuleBook = { readonly [R in AlertRule]: RuleSettings };

/** How long it has to last until it is told, where its threshold counts minutes. */
export const thresholdMs = (rules: RuleBook, rule: AlertRule): number =>
  (rules[rule].threshold ?? 0) * MINUTE_MS;

const defaultsOf = (rule: AlertRule): RuleSettings => {
  const { severity, threshold } = ruleDefinition(rule);
  return {
    enabled: true,
    severity,
    ...(threshold ? { threshold: threshold.usual } : {}),
  };
};

/** What holds where an organization set nothing. */
export const DEFAULT_RULE_BOOK = Object.fromEntries(
  ALERT_RULE_NAMES.map(rule => [rule, defaultsOf(rule)]),
) as unknown as RuleBook;
