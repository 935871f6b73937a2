import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { type ProblemCode, problems } from '../../domain/problems.js';
import { WEBHOOK_EVENTS } from '../../domain/webhooks/events.js';
import type { Route } from '../route.js';
import { ProblemAnswer } from '../shapes/system.js';

const SAYS: Readonly<Record<number, string>> = { 200: 'Done.', 201: 'Added.', 202: 'Taken up.' };

/** The OpenAPI document of the routes: from the same objects that answer, so that it cannot say anything else. */
export function openApiDocument(routes: readonly Route[]) {
  const registry = new OpenAPIRegistry();
  for (const route of routes) {
    const { params, query, body } = route.input;
    registry.registerPath({
      method: route.method,
      path: route.path.replace(/:(\w+)/g, '{$1}'),
      summary: route.says,
      tags: [route.path.split('/')[2] ?? ''],
      // An access of domain/people/access.ts, which says the least role and a token's scope.
      'x-who': route.who,
      request: {
        ...(params ? { params } : {}),
        ...(query ? { query } : {}),
        ...(body ? { body: { required: true, content: contentOf(route, body) } } : {}),
      },
      responses: { [route.status]: answerOf(route), ...problemAnswers(route) },
    });
  }
  for (const [type, { says, data }] of Object.entries(WEBHOOK_EVENTS))
    registry.registerWebhook({
      method: 'post',
      path: type,
      summary: says,
      tags: ['webhooks'],
      request: {
        headers: WebhookHeaders,
        body: { content: { 'application/json': { schema: event(type, data) } } },
      },
      responses: { '2XX': { description: 'Taken. Other answers: docs/webhooks.md' } },
    });
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'OTA Calendar Sync',
      version: '0.1.0',
      description:
        'Keeps the calendars of short-term rentals in step. Failures are answered as application/problem+json (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
  });
}

const contentOf = ({ takesAlso }: Route, body: z.ZodType) => ({
  'application/json': { schema: body },
  ...(takesAlso ? { [takesAlso]: { schema: z.string() } } : {}),
});

/** Of Standard Webhooks: what a message is known by, and its signatures. */
const WebhookHeaders = z.object({
  'webhook-id': z.string(),
  'webhook-timestamp': z.string(),
  'webhook-signature': z.string(),
});

const event = (type: string, data: z.ZodType) =>
  z.object({ type: z.literal(type), timestamp: z.string().meta({ format: 'date-time' }), data });

function answerOf({ status, answers }: Route) {
  const description = SAYS[status]!;
  return answers instanceof z.ZodType
    ? { description, content: { 'application/json': { schema: answers } } }
    : { description, content: { [answers.contentType]: { schema: answers.holds ?? z.string() } } };
}

function problemAnswers(route: Route) {
  const codes: ProblemCode[] = [
    ...(route.input.query || route.input.body ? (['invalid_input'] as const) : []),
    ...(route.input.body ? (['body_too_large'] as const) : []),
    ...(route.input.params ? (['not_found'] as const) : []),
    ...(route.who === 'anyone' ? [] : (['sign_in_needed', 'not_allowed', 'foreign_origin'] as const)),
    ...(route.problems ?? []),
  ];
  const answers: Record<string, { description: string; content: object }> = {};
  for (const code of codes) {
    const { status, says } = problems[code];
    const before = answers[status]?.description;
    answers[status] = problemAnswer(`${before ? `${before} ` : ''}\`${code}\`: ${says}`);
  }
  return { ...answers, default: problemAnswer('Any other problem of the catalogue.') };
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemAnswer } },
});
