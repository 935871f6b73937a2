import { z } from 'zod';
import { SUBSCRIBED_EVENTS } from '../../domain/webhooks/events.js';
import { keyOf, WEBHOOK_STYLES, type WebhookStyle } from '../../domain/webhooks/signature.js';
import { Id, ImportUrl, Instant, Name } from './common.js';

const ROTATION_HOURS = 24;

export const EventType = z.enum(SUBSCRIBED_EVENTS).meta({ id: 'WebhookEventType' });
const EventTypes = z
  .array(EventType)
  .min(1)
  .transform(types => [...new Set(types)]);

export const WebhookEndpoint = z
  .object({
    id: Id,
    name: z.string(),
    url: z
      .object({ host: z.string(), end: z.string() })
      .meta({ description: 'What is shown of it: its host and its last characters.' }),
    eventTypes: z.array(EventType),
    state: z.enum(['enabled', 'disabled']),
    disabled: z
      .object({ reason: z.enum(['person', 'failures', 'gone']), at: Instant })
      .optional()
      .meta({
        description:
          '`failures`: what was sent was not taken for days. `gone`: the receiver answered 410. Enable it again once that is mended.',
      }),
    failing: z
      .object({ failures: z.int(), since: Instant, retryAt: Instant })
      .optional()
      .meta({ description: 'What is sent is not taken. Nothing is sent before `retryAt`.' }),
    createdAt: Instant,
  })
  .meta({ id: 'WebhookEndpoint' });

export const WebhookEndpoints = z
  .object({ endpoints: z.array(WebhookEndpoint) })
  .meta({ id: 'WebhookEndpoints' });

export const AddWebhookEndpoint = z
  .strictObject({ name: Name, url: ImportUrl, eventTypes: EventTypes.optional() })
  .meta({ id: 'AddWebhookEndpoint', description: 'Without `eventTypes`, every type there is.' });
export const ChangeWebhookEndpoint = z
  .strictObject({ name: Name.optional(), url: ImportUrl.optional(), eventTypes: EventTypes.optional() })
  .meta({ id: 'ChangeWebhookEndpoint' });

const shownOnce = { description: '`whsec_` and base64. Shown this once.' };
export const MadeWebhookEndpoint = WebhookEndpoint.extend({ secret: z.string().meta(shownOnce) }).meta({
  id: 'MadeWebhookEndpoint',
});

const oldValidHours = z
  .int()
  .min(0)
  .max(168)
  .default(ROTATION_HOURS)
  .meta({ description: 'How long the secrets before it count beside it.' });
export const RotateSecret = z.strictObject({ oldValidHours }).meta({ id: 'RotateWebhookSecret' });
export const RotatedSecret = z
  .object({ secret: z.string().meta(shownOnce), oldValidUntil: Instant })
  .meta({ id: 'RotatedWebhookSecret' });

const DeliveryState = z.enum(['waiting', 'delivered', 'failed']);
export const WebhookDelivery = z
  .object({
    id: Id,
    messageId: z.string().meta({ description: 'The `webhook-id` it goes out with, at each try the same.' }),
    type: z.string(),
    createdAt: Instant,
    state: DeliveryState.meta({ description: '`failed`: given up after the last try.' }),
    attempts: z.int(),
    dueAt: Instant.optional(),
    last: z
      .object({
        at: Instant,
        tookMs: z.int(),
        status: z.int().optional(),
        problem: z.string().optional(),
        says: z.string().optional(),
        answer: z.string().optional().meta({ description: 'The beginning of what was answered.' }),
      })
      .optional(),
  })
  .meta({ id: 'WebhookDelivery' });

const pages = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce.number().int().min(1).optional().meta({ description: '`next` of the page before.' }),
};
const next = z.int().optional().meta({ description: 'Where the next page begins, if there may be one.' });

export const DeliveriesPage = z.strictObject({ ...pages, state: DeliveryState.optional() });
export const WebhookDeliveries = z
  .object({ deliveries: z.array(WebhookDelivery), next })
  .meta({ id: 'WebhookDeliveries' });

const StyleName = z.enum(WEBHOOK_STYLES).meta({
  id: 'WebhookStyle',
  description: 'How the partner signs: as Standard Webhooks say, as Hospitable does, or as GitHub does.',
});

const GivenSecret = z
  .string()
  .trim()
  .min(16)
  .max(256)
  .regex(/^[\x21-\x7e]+$/, 'must not hold blanks or characters outside of ASCII')
  .optional()
  .meta({ description: 'The one that the partner gave. Without it, one is made.' });

/** A secret as the style writes it: Standard Webhooks have 24 to 64 bytes in base64. */
export function isSecretOf(style: WebhookStyle, secret: string | undefined): boolean {
  if (style !== 'standard' || secret === undefined) return true;
  const key = keyOf(style, secret);
  const isWhole = key.toString('base64') === secret.replace(/^whsec_/, '');
  return isWhole && key.length >= 24 && key.length <= 64;
}

export const SetUpInlet = z
  .strictObject({ style: StyleName.default('standard'), secret: GivenSecret })
  .refine(({ style, secret }) => isSecretOf(style, secret), {
    path: ['secret'],
    message: 'must be `whsec_` and 24 to 64 bytes in base64',
  })
  .meta({ id: 'SetUpWebhookInlet' });
export const RotateInletSecret = z
  .strictObject({ secret: GivenSecret, oldValidHours })
  .meta({ id: 'RotateWebhookInletSecret' });

export const WebhookInlet = z
  .object({
    receives: z.boolean(),
    style: StyleName.optional(),
    address: z.string().optional().meta({ description: 'Where the partner sends to. A secret.' }),
    addressSince: Instant.optional(),
    secrets: z.array(z.object({ since: Instant, until: Instant.optional() })),
  })
  .meta({ id: 'WebhookInlet' });
export const MadeWebhookInlet = WebhookInlet.extend({
  secret: z.string().optional().meta({ description: 'Shown this once, and only where it was made here.' }),
}).meta({ id: 'MadeWebhookInlet' });

export const ReceivedPage = z.strictObject(pages);
export const ReceivedWebhooks = z
  .object({
    received: z.array(
      z.object({
        at: Instant,
        outcome: z.enum(['accepted', 'replayed', 'refused']),
        reason: z.enum(['unsigned', 'wrong_signature', 'wrong_time', 'no_id', 'too_large']).optional(),
        messageId: z.string().optional(),
        times: z.int(),
      }),
    ),
    next,
  })
  .meta({ id: 'ReceivedWebhooks' });
