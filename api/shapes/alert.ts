import { z } from 'zod';
import { ALERT_ENDS } from '../../domain/alerts/alert.js';
import { ALERT_RULE_NAMES, type AlertRule } from '../../domain/alerts/rules.js';
import { SEVERITIES } from '../../domain/notify/severity.js';
import { Id, Instant, Nights, PlatformName } from './common.js';
import { FeedProblem } from './health.js';
import { TaskKind } from './task.js';

const RuleName = z.enum(ALERT_RULE_NAMES as [AlertRule, ...AlertRule[]]).meta({ id: 'AlertRuleName' });
const SeverityName = z.enum(SEVERITIES);

export const Parts = z
  .object({
    property: z.string().optional().meta({ description: 'Unset where a platform as a whole is meant.' }),
    unit: z.string().optional(),
    timezone: z.string().optional(),
    platform: PlatformName.optional(),
    nights: Nights.optional(),
    task: TaskKind.optional(),
    name: z.string().optional().meta({ description: 'Of a receiver of webhooks, or of a channel.' }),
    rule: RuleName.optional(),
    problem: FeedProblem.omit({ since: true, failures: true }).optional(),
    feeds: z.int().optional().meta({ description: 'How many calendars are concerned.' }),
    of: z.int().optional().meta({ description: 'Of how many.' }),
    lastAt: Instant.optional().meta({ description: 'When it was well the last time.' }),
    disabled: z.literal(true).optional().meta({ description: 'Nothing is sent there any more.' }),
  })
  .meta({
    id: 'SentenceParts',
    description:
      'Of what `says` is made, to say it in another language; with the names of today, also where it was said before.',
  });

export const Alert = z
  .object({
    id: Id,
    rule: RuleName,
    severity: SeverityName,
    says: z.string().meta({ description: 'One sentence. Times are in the zone that it names.' }),
    help: z.string().meta({ description: 'What to do.' }),
    parts: Parts,
    path: z.string().meta({ description: 'The page of the web app that shows it.' }),
    platform: PlatformName.optional(),
    propertyId: Id.optional(),
    unitId: Id.optional(),
    connectionId: Id.optional(),
    feedId: Id.optional(),
    conflictId: Id.optional(),
    taskId: Id.optional(),
    endpointId: Id.optional(),
    channelId: Id.optional(),
    openedAt: Instant,
    reopenedAt: Instant.optional(),
    reopenings: z.int().meta({ description: 'How often it came back within half an hour of its end.' }),
    ended: z
      .object({ at: Instant, reason: z.enum(ALERT_ENDS) })
      .optional()
      .meta({
        description:
          '`over`: it is well. `merged`: its platform’s alert tells it. `gone`: what it was about was paused, archived or disabled. `rule_off`: the rule was disabled.',
      }),
    acknowledged: z.object({ at: Instant, by: z.string().optional() }).optional(),
    muted: z.object({ until: Instant, by: z.string().optional() }).optional(),
    escalatedAt: Instant.optional().meta({ description: 'Since then it matters more than at first.' }),
  })
  .meta({ id: 'Alert' });

export const AlertsPage = z.strictObject({
  state: z.enum(['open', 'ended']).optional(),
  rule: RuleName.optional(),
  severity: SeverityName.optional(),
  cursor: Id.optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const Alerts = z
  .object({
    alerts: z.array(Alert),
    next: Id.nullable(),
    open: z
      .object({ urgent: z.int(), important: z.int(), info: z.int(), unacknowledged: z.int() })
      .meta({ description: 'How many are open, whatever was asked for.' }),
  })
  .meta({ id: 'Alerts' });

const MOST_MUTED_MINUTES = 30 * 24 * 60;
export const MuteAlert = z
  .union([
    z.strictObject({ until: z.iso.datetime({ offset: true }) }),
    z.strictObject({ minutes: z.int().min(1).max(MOST_MUTED_MINUTES) }),
  ])
  .meta({ id: 'MuteAlert', description: 'For 30 days at most.' });

export const AlertRules = z
  .object({
    rules: z.array(
      z.object({
        rule: RuleName,
        means: z.string(),
        help: z.string(),
        enabled: z.boolean(),
        severity: SeverityName,
        threshold: z
          .object({ unit: z.enum(['minutes', 'times']), value: z.int(), least: z.int(), most: z.int() })
          .optional()
          .meta({
            description:
              '`minutes`: told once it has lasted so long. `times`: once it has lasted so many times what is usual.',
          }),
        escalateAfterMinutes: z.int().optional().meta({
          description:
            'Unacknowledged for so long, it matters more, and is told once more. Usually unset: never.',
        }),
        mutedUntil: Instant.optional(),
        usual: z
          .object({
            severity: SeverityName,
            threshold: z.int().optional(),
          })
          .meta({ description: 'What holds where nothing is set.' }),
      }),
    ),
  })
  .meta({ id: 'AlertRules' });

export const ChangeAlertRule = z
  .strictObject({
    rule: RuleName,
    enabled: z.boolean().optional(),
    severity: SeverityName.optional(),
    threshold: z.int().optional(),
    escalateAfterMinutes: z
      .int()
      .min(1)
      .max(7 * 24 * 60)
      .nullable()
      .optional()
      .meta({ description: '`null`: never.' }),
    mutedUntil: z.iso
      .datetime({ offset: true })
      .nullable()
      .optional()
      .meta({ description: 'For 30 days at most; `null`: no longer.' }),
  })
  .meta({ id: 'ChangeAlertRule' });
