import { expect, test } from '@jest/globals';
import { partsAnswer } from '../../../api/answers/parts.js';
import type { AlertDetail } from '../../../domain/alerts/alert.js';
import { ALERT_RULE_NAMES } from '../../../domain/alerts/rules.js';
import { alertHelp, alertOverSays, alertSays } from '../../../domain/alerts/words.js';
import { PLATFORMS } from '../../../domain/entry.js';
import { definitionOf, NOTICE_TYPES } from '../../../domain/notify/notices.js';
import { type Parts, partsInWords } from '../../../domain/notify/parts.js';
import { TASK_KINDS } from '../../../domain/tasks/task.js';
import * as told from '../../../web/src/alerts/told.js';
import type { Alert } from '../../../web/src/server/alerts.js';
import type { Notification } from '../../../web/src/server/channels.js';
import { noticeSays } from '../../../web/src/settings/notifications/told.js';

/* What the app says of an alert and of a notice in English is to the letter what the server says of it. */

const PLACES: readonly Parts[] = [
  {},
  { property: 'Villa Anna', timezone: 'Europe/Rome' },
  { property: 'Villa Anna', unit: 'Villa Anna', timezone: 'Asia/Kolkata' },
  { property: 'Guest house', unit: 'Room 3', timezone: 'America/New_York' },
];

const LAST = { lastAt: '2026-11-22T23:05:00.000Z' };
const DETAILS: readonly AlertDetail[] = [
  {},
  LAST,
  { disabled: true },
  { hold: 'most_gone' },
  { code: 'feed_gone', details: { status: 404 } },
  { code: 'feed_timeout' },
  { code: 'of_a_later_release' },
  { code: 'mail_unreachable', details: { reason: 'ETIMEDOUT' } },
  ...[
    [0, 0],
    [1, 1],
    [1, 3],
    [3, 4],
    [1_200, 1_200],
  ].flatMap(([feeds, of]) => [
    { feeds: feeds!, of: of! },
    { feeds: feeds!, of: of!, ...LAST },
    { feeds: feeds!, of: of!, code: 'mail_unreachable', details: { reason: 'ETIMEDOUT' } },
    { feeds: feeds!, of: of!, code: 'feed_server_error', details: { status: 503 } },
  ]),
];
const THINGS: readonly Parts[] = [
  {},
  { name: 'Our PMS', nights: { from: '2026-12-31', to: '2027-01-01' } },
  { name: 'Our PMS', nights: { from: '2026-12-04', to: '2026-12-14' } },
  ...TASK_KINDS.map(task => ({ task })),
];

const all = PLACES.flatMap(place =>
  [undefined, ...PLATFORMS].flatMap(platform =>
    [...DETAILS.map(detail => ({ detail })), ...THINGS].map(
      (thing): Parts => ({ ...place, ...thing, ...(platform && { platform }) }),
    ),
  ),
);
const answerOf = (parts: Parts) => partsAnswer(parts) as Alert['parts'];

test.each(ALERT_RULE_NAMES)('what is wrong, and that it is over: %s', rule => {
  const said = new Set<string>();
  for (const parts of all) {
    const words = partsInWords(parts);
    expect(told.alertSays(rule, answerOf(parts))).toBe(alertSays(rule, words));
    expect(told.alertOverSays(rule, answerOf(parts))).toBe(alertOverSays(rule, words));
    said.add(alertSays(rule, words));
  }
  expect(said.size).toBeGreaterThan(1);
});

test.each(ALERT_RULE_NAMES)('what to do: %s', rule => {
  for (const detail of DETAILS) {
    const help = alertHelp(rule, detail);
    expect(told.alertHelp({ rule, help, parts: answerOf({ detail }) } as Alert)).toBe(help);
  }
});

test.each(NOTICE_TYPES)('what was told: %s', type => {
  const said = new Set<string>();
  for (const rule of type === 'alert_escalated' ? [undefined, ...ALERT_RULE_NAMES] : [undefined])
    for (const parts of all) {
      const whole = { ...parts, ...(rule && { rule }) };
      // Without the server's words, so that nothing can be said but from the parts.
      const notice = { type, says: '', parts: answerOf(whole) } as Notification;
      const says = definitionOf(type).says(partsInWords(whole));
      expect(noticeSays(notice)).toBe(says);
      said.add(says);
    }
  expect(said.size).toBeGreaterThan(0);
});
