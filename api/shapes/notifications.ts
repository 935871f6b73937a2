import { z } from 'zod';
import { isClockTime } from '../../domain/checklists/wall-clock.js';
import { CHANNEL_KINDS } from '../../domain/notify/channel.js';
import { NOTICE_TYPES } from '../../domain/notify/notices.js';
import { SEVERITIES } from '../../domain/notify/severity.js';
import { Parts } from './alert.js';
import { flaw, Id, ImportUrl, Instant, Name, Timezone } from './common.js';
import { Email } from './people.js';

const Severities = z
  .array(z.enum(SEVERITIES))
  .min(1)
  .transform(severities => [...new Set(severities)]);
const NoticeType = z.enum(NOTICE_TYPES as [string, ...string[]]).meta({ id: 'NoticeType' });

const details = z.record(z.string(), z.union([z.string(), z.number()])).optional();

const Whose = z
  .enum(['me', 'organization'])
  .meta({ description: '`organization`: for everything in it, kept by managers and owners.' });

export const Channel = z
  .object({
    id: Id,
    of: Whose,
    kind: z.enum(CHANNEL_KINDS),
    name: z.string(),
    email: z.string().optional(),
    url: z
      .object({ host: z.string(), end: z.string() })
      .optional()
      .meta({ description: 'What is shown of it: its host and its last characters.' }),
    severities: z.array(z.enum(SEVERITIES)).meta({ description: 'What is sent there.' }),
    state: z.enum(['unproved', 'enabled', 'disabled']).meta({
      description:
        '`unproved`: a letter with a code was sent to the address; nothing else is until it is entered.',
    }),
    disabledReason: z
      .enum(['person', 'gone'])
      .optional()
      .meta({ description: '`gone`: the receiver said that the address takes nothing any more.' }),
    failing: z.object({ failures: z.int(), since: Instant, retryAt: Instant }).optional(),
    problem: z
      .object({ code: z.string(), says: z.string(), details })
      .optional()
      .meta({ description: 'Why the last message did not arrive.' }),
    sentAt: Instant.optional(),
    createdAt: Instant,
  })
  .meta({ id: 'Channel' });

export const Channels = z.object({ channels: z.array(Channel) }).meta({ id: 'Channels' });

const common = { of: Whose, name: Name, severities: Severities.default(['urgent', 'important']) };
export const AddChannel = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('email'), email: Email.optional() }),
    z.strictObject({ ...common, kind: z.literal('slack'), url: ImportUrl }),
    z.strictObject({ ...common, kind: z.literal('webhook'), url: ImportUrl }),
  ])
  .meta({
    id: 'AddChannel',
    description: 'Without `email`, the address of one’s own account. Another one is proved by a code first.',
  });

export const MadeChannel = Channel.extend({
  secret: z
    .string()
    .optional()
    .meta({ description: 'Of a webhook: `whsec_` and base64, which signs what is sent. Shown this once.' }),
}).meta({ id: 'MadeChannel' });

export const ChangeChannel = z
  .strictObject({ name: Name.optional(), severities: Severities.optional(), enabled: z.boolean().optional() })
  .meta({ id: 'ChangeChannel' });

export const ProveChannel = z
  .strictObject({
    code: z
      .string()
      .trim()
      .regex(/^\d{8}$/, flaw('channel_code_digits')),
  })
  .meta({ id: 'ProveChannel' });

const ClockTime = z
  .string()
  .refine(isClockTime, flaw('field_no_time'))
  .meta({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '22:00' });

export const NotificationPreferences = z
  .strictObject({
    digestMinutes: z
      .int()
      .min(0)
      .max(1_440)
      .meta({ description: 'What is not urgent is collected for so long, and comes as one message.' }),
    muted: z
      .array(NoticeType)
      .transform(types => [...new Set(types)])
      .meta({ description: 'Of these nothing is told.' }),
    quiet: z
      .strictObject({
        from: ClockTime,
        to: ClockTime,
        timezone: Timezone,
        urgentPasses: z.boolean().default(true),
      })
      .refine(({ from, to }) => from !== to, { path: ['to'], message: flaw('field_same_time') })
      .optional()
      .meta({ description: 'Hours without messages. What waits comes when they are over.' }),
  })
  .meta({ id: 'NotificationPreferences' });

export const Notification = z
  .object({
    id: Id,
    channelId: Id,
    type: NoticeType,
    severity: z.enum(SEVERITIES),
    says: z.string(),
    parts: Parts.optional(),
    path: z.string().meta({ description: 'The page of the web app that shows it.' }),
    at: Instant,
    state: z.enum(['waiting', 'sent', 'failed', 'dropped']),
    messageId: z
      .string()
      .optional()
      .meta({ description: 'The message it is part of: those of one message have the same.' }),
    attempts: z.int(),
    closedAt: Instant.optional(),
    problem: z
      .object({ code: z.string(), says: z.string(), details })
      .optional()
      .meta({ description: 'Why it was not sent, or is not yet.' }),
  })
  .meta({ id: 'Notification' });

export const NotificationsPage = z.strictObject({
  of: Whose.default('me'),
  channel: Id.optional(),
  state: z.enum(['waiting', 'sent', 'failed', 'dropped']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().min(1).optional().meta({ description: '`next` of the page before.' }),
});
export const Notifications = z
  .object({
    notifications: z.array(Notification),
    next: z.int().optional().meta({ description: 'Where the next page begins, if there may be one.' }),
  })
  .meta({ id: 'Notifications' });

export const TaskCalendar = z
  .object({
    url: z.string().optional().meta({ description: 'For a calendar program to subscribe to. A secret.' }),
    since: Instant.optional(),
    readAt: Instant.optional(),
  })
  .meta({ id: 'TaskCalendar' });
