import { expect, test } from '@jest/globals';
import { emailOf, type Line, slackBodyOf } from '../../../domain/notify/message.js';
import { type NotableChange, noticeOf } from '../../../domain/notify/notice-of-change.js';
import { concerns, type Recipient } from '../../../domain/notify/recipients.js';
import { SEVERITIES } from '../../../domain/notify/severity.js';

const AT = '2026-11-23T09:30:00.000Z';
const conflict = {
  id: 'c1',
  kind: 'double_booking',
  nights: { from: '2026-12-01', to: '2026-12-03' },
};
const change = (kind: string, more: Partial<NotableChange> = {}): NotableChange => ({
  id: '7',
  kind,
  at: AT,
  propertyName: 'Villa Anna',
  unitName: 'Villa Anna',
  detail: {},
  ...more,
});
/** Of the log, as store/write-alerts.ts makes it. */
const alert = (rule: string, detail: object = {}, more: object = {}) => ({
  alert: { rule, severity: 'important', subject: `${rule}/1`, detail, at: AT, ...more },
});
const task = { id: 't1', kind: 'close_nights' as const, urgency: 'ordinary' };

test.each([
  [
    change('conflict_opened', { conflict }),
    'Double booking: two guests hold 2 nights from 1 December 2026 in Villa Anna.',
  ],
  [
    change('alert_opened', {
      feedId: 'f1',
      platform: 'booking_com',
      unitName: 'Room 3',
      detail: alert('failing', { code: 'feed_gone', details: { status: 404 } }),
    }),
    'The calendar of Booking.com for Villa Anna, Room 3 cannot be read: This link no longer exists (the platform answered 404).',
  ],
  [
    change('alert_opened', {
      platform: 'airbnb',
      detail: alert('platform_down', { code: 'feed_timeout', feeds: 200, of: 200 }),
    }),
    'Airbnb is in trouble: all 200 calendars there cannot be read. The server behind the link takes too long to answer.',
  ],
  [
    change('alert_opened', {
      feedId: 'f1',
      platform: 'airbnb',
      timezone: 'Europe/Rome',
      detail: alert('export_not_pulled', { lastAt: '2026-11-22T13:05:00.000Z' }),
    }),
    'Airbnb has not read our calendar of Villa Anna for longer than usual, last on 22 November 2026, 14:05 (Europe/Rome).',
  ],
  [
    change('alert_opened', {
      platform: 'airbnb',
      detail: alert('stale', { feeds: 3, of: 4, lastAt: '2026-11-22T13:05:00.000Z' }),
    }),
    'There was no fresh answer of Airbnb for longer than allowed, for 3 of 4 calendars there, last on 22 November 2026, 13:05 (UTC).',
  ],
  [
    change('alert_ended', { name: 'Our PMS', detail: alert('webhook_failing', {}, { reason: 'over' }) }),
    'Webhooks to Our PMS go out again.',
  ],
  [
    change('alert_escalated', { name: 'Our PMS', detail: alert('webhook_failing') }),
    'Still so: Webhooks to Our PMS are not taken.',
  ],
  [change('task_opened', { task, platform: 'agoda' }), 'To do: close nights of Villa Anna on Agoda.'],
  [change('task_alerted', { task, platform: 'agoda' }), 'Late: close nights of Villa Anna on Agoda.'],
  [
    change('webhook_disabled', { name: 'Our PMS', detail: { reason: 'failures', endpointId: 'e1' } }),
    'Webhooks to Our PMS were not taken for days, so none are sent any more.',
  ],
])('a change says itself in one sentence: %#', (told, says) => {
  expect(noticeOf(told)?.says).toBe(says);
});

test.each([
  ['an entry that comes', change('entry_came')],
  ['a webhook that a person disabled', change('webhook_disabled', { detail: { reason: 'person' } })],
  [
    'a task whose conflict is told already',
    change('task_opened', { task: { ...task, kind: 'resolve_conflict' } }),
  ],
  ['an alert of what is told at once', change('alert_opened', { detail: alert('double_booking') })],
  [
    'an alert of a receiver that was disabled',
    change('alert_opened', { detail: alert('webhook_failing', { disabled: true }) }),
  ],
  ['a failed look', change('feed_problem', { feedId: 'f1', detail: { code: 'feed_gone' } })],
  ['a change of a conflict that is not there', change('conflict_opened')],
])('%s concerns nobody', (_, told) => {
  expect(noticeOf(told)).toBeUndefined();
});

test('a step soon to be done is urgent', () => {
  expect(noticeOf(change('task_opened', { task: { ...task, urgency: 'urgent' } }))?.severity).toBe('urgent');
});

const recipient = (more: Partial<Recipient> = {}): Recipient => ({
  channelId: 'x',
  severities: SEVERITIES,
  muted: [],
  ...more,
});
const notice = (told: NotableChange) => noticeOf(told)!;
const role = (role: 'viewer' | 'operator' | 'manager', id = 'p1') => recipient({ person: { id, role } });

test('a role hears of what it sees to', () => {
  const double = notice(change('conflict_opened', { conflict }));
  const failing = notice(change('alert_opened', { feedId: 'f1', detail: alert('failing') }));
  expect(['viewer', 'operator', 'manager'].map(of => concerns(double, role(of as never)))).toEqual([
    false,
    true,
    true,
  ]);
  expect(['viewer', 'operator', 'manager'].map(of => concerns(failing, role(of as never)))).toEqual([
    false,
    false,
    true,
  ]);
  expect(concerns(failing, recipient())).toBe(true);
});

test('a task of somebody is told to that person alone, until it is late', () => {
  const theirs = { ...task, assigneeId: 'p1' };
  const reminded = notice(change('task_reminded', { task: theirs }));
  const late = notice(change('task_alerted', { task: theirs }));
  expect([concerns(reminded, role('viewer', 'p1')), concerns(reminded, role('manager', 'p2'))]).toEqual([
    true,
    false,
  ]);
  expect([concerns(late, role('viewer', 'p1')), concerns(late, role('manager', 'p2'))]).toEqual([true, true]);
});

test('the end of an alert goes where its beginning went, half an hour later, and without a word where nothing is well', () => {
  const severity = 'urgent';
  const over = notice(change('alert_ended', { detail: alert('failing', {}, { severity, reason: 'over' }) }));
  expect([
    concerns(over, recipient({ severities: ['urgent'] })),
    concerns(over, recipient({ severities: ['important'] })),
  ]).toEqual([true, false]);
  expect([over.severity, over.waitsUntil, over.silent]).toEqual([
    'info',
    '2026-11-23T10:00:00.000Z',
    undefined,
  ]);
  for (const reason of ['merged', 'gone', 'rule_off'])
    expect(notice(change('alert_ended', { detail: alert('failing', {}, { reason }) })).silent).toBe(true);
});

test('nobody hears of what they muted, or of what their channel does not take', () => {
  const double = notice(change('conflict_opened', { conflict }));
  expect(concerns(double, recipient({ muted: ['double_booking'] }))).toBe(false);
  expect(concerns(double, recipient({ severities: ['important'] }))).toBe(false);
});

const line = (says: string, more: Partial<Line> = {}): Line => ({
  id: 'n1',
  type: 'double_booking',
  severity: 'important',
  says,
  path: '/conflicts/c1',
  at: AT,
  ...more,
});

test('a name that holds a line break, or marks of HTML or Slack, is no header, tag or link', () => {
  const { subject, html } = emailOf([line('Villa\r\nBcc: all@example.com <b>&')], 'https://here.example');
  expect(subject).toBe('Villa Bcc: all@example.com <b>&');
  expect(html).toContain('Villa Bcc: all@example.com &lt;b&gt;&amp;');
  const { text } = JSON.parse(slackBodyOf([line('<!channel> & more')], 'https://here.example'));
  expect(text).toBe('&lt;!channel&gt; &amp; more <https://here.example/conflicts/c1|Open>');
});

test('of several the worst comes first, and gives the subject', () => {
  const lines = [line('One.'), line('Two.', { severity: 'urgent' })];
  const { subject, text } = emailOf(lines, 'https://here.example');
  expect(subject).toBe('2 notices: Two.');
  expect(text.indexOf('Two.')).toBeLessThan(text.indexOf('One.'));
});
