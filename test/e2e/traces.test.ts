import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ahead, airbnbCalendar, type CalendarHost, startCalendarHost } from '../support/calendar-host.js';
import { type System, startSystem } from '../support/system.js';
import { type SentSpan, startTraceCollector, type TraceCollector } from '../support/trace-collector.js';
import { until } from '../support/until.js';

jest.setTimeout(60_000);

let host: CalendarHost;
let collector: TraceCollector;
let system: System;
let cookie: string;

beforeAll(async () => {
  [host, collector] = await Promise.all([startCalendarHost(), startTraceCollector()]);
  system = await startSystem({
    OTA_ALLOW_FEED_HOSTS: host.host,
    OTA_OTLP_URL: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '200',
  });
  cookie = await becomeOwner();
}, 120_000);

afterAll(async () => {
  await system?.stop();
  collector?.close();
  host?.close();
}, 60_000);

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${system.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: system.url, ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });

async function becomeOwner(): Promise<string> {
  const answer = await post('/api/first-owner', {
    token: new URL(system.ownerLink).hash.slice(1),
    organizationName: 'Seaside Stays',
    name: 'Olga Ferri',
    email: 'olga@example.com',
    password: 'lake-house under fir 7',
  });
  expect(answer.status).toBe(201);
  return answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
}

const spansOfTrace = (traceId: string) => collector.spans.filter(span => span.traceId === traceId);
const named = (name: string, all: readonly SentSpan[]) => all.filter(span => span.name === name);

test('one trace goes from the request through the workflow to the statements of its activities', async () => {
  host.serve('/marked-link.ics', airbnbCalendar({ stays: [ahead(5, 3)] }));
  const added = await post('/api/properties', {
    name: 'Lake house',
    timezone: 'Europe/Rome',
    units: [{ name: 'Lake house' }],
    connections: [{ platform: 'airbnb', feeds: [{ unit: 0, url: `http://${host.host}/marked-link.ics` }] }],
  });
  expect(await added.json()).toMatchObject({ connections: [{ platform: 'airbnb' }] });

  const whole = await until(async () => {
    const [request] = named('POST /api/properties', collector.spans);
    if (!request) return undefined;
    const trace = spansOfTrace(request.traceId);
    return named('writeCalendar', trace).length > 0 ? { request, trace } : undefined;
  });
  const { request, trace } = whole;
  const [signal] = named('signal configChanged', trace);
  expect(signal).toMatchObject({ parentSpanId: request.spanId, service: 'api' });
  for (const name of ['loadConnection', 'fetchFeed', 'parseFeed', 'writeCalendar']) {
    const [activity] = named(name, trace);
    expect(activity).toMatchObject({ parentSpanId: signal!.spanId, service: 'worker' });
    expect(activity!.attributes['temporal.workflow_id']).toMatch(/^connection\//);
    const statements = trace.filter(span => span.parentSpanId === activity!.spanId);
    expect(statements.map(span => span.attributes['db.system'])).toContain('postgresql');
  }
});

test('no trace holds a link, what a calendar says, or what a statement was given', async () => {
  await until(async () => named('writeCalendar', collector.spans).length > 0);
  expect(collector.bodies.join()).not.toMatch(/marked-link|Lake house|olga@|VEVENT|HM[A-Z0-9]{8}|fir 7/);
});
