import { describe, expect, test } from '@jest/globals';
import { governed } from '../../../domain/alerts/govern.js';
import { notPulledAfterMs } from '../../../domain/alerts/platforms-alerts.js';
import { ALERT_RULE_NAMES, DEFAULT_RULE_BOOK, type RuleBook } from '../../../domain/alerts/rules.js';
import { HOUR_MS } from '../../../domain/instant.js';
import type { Notice } from '../../../domain/notify/notice-of-change.js';
import { at, feed, kept, START, Watch } from './watch.js';

const HOUR = 60;
const DAY = 24 * HOUR;
const book = (rules: Partial<RuleBook>): RuleBook => ({ ...DEFAULT_RULE_BOOK, ...rules });

describe('a feed that cannot be read', () => {
  const dead = feed('f', { code: 'feed_gone', failsSince: 0 });

  test('is alerted of after a quarter of an hour, once, and its end when it answers', () => {
    const watch = new Watch();
    expect(watch.look({ feeds: [dead] }, 14)).toEqual([]);
    expect(watch.look({ feeds: [dead] }, 15)).toEqual(['open failing feed/f']);
    expect(watch.look({ feeds: [dead] }, 16)).toEqual([]);
    expect(watch.look({ feeds: [feed('f', { lookedAt: 20 })] }, 20)).toEqual(['end failing feed/f over']);
    expect(watch.open).toEqual([]);
  });

  test('is no alert while quick tries go on', () => {
    expect(new Watch().look({ feeds: [feed('f', { failsSince: 0, retrying: true })] }, 60)).toEqual([]);
  });

  test('that is back within half an hour of its end is the same alert; later it is another one', () => {
    const watch = new Watch();
    watch.look({ feeds: [dead] }, 15);
    watch.look({ feeds: [feed('f')] }, 20);
    expect(watch.look({ feeds: [feed('f', { code: 'feed_gone', failsSince: 30 })] }, 45)).toEqual([
      'reopen failing feed/f',
    ]);
    watch.look({ feeds: [feed('f')] }, 50);
    expect(watch.look({ feeds: [feed('f', { code: 'feed_gone', failsSince: 80 })] }, 95)).toEqual([
      'open failing feed/f',
    ]);
    expect(watch.alerts).toHaveLength(2);
  });

  test('that is paused or archived is no longer alerted of, and nobody says that it is well', () => {
    const watch = new Watch();
    watch.look({ feeds: [dead] }, 15);
    expect(watch.look({}, 16)).toEqual(['end failing feed/f gone']);
  });

  test('is not alerted of by a rule that is disabled, and an alert of it ends without a word', () => {
    const off = book({ failing: { ...DEFAULT_RULE_BOOK.failing, enabled: false } });
    expect(new Watch(off).look({ feeds: [dead] }, 60)).toEqual([]);
    const watch = new Watch();
    watch.look({ feeds: [dead] }, 15);
    Object.assign(watch, { rules: off });
    expect(watch.look({ feeds: [dead] }, 16)).toEqual(['end failing feed/f rule_off']);
  });

  test('is told of with what is wrong now, and that this changes is no news', () => {
    const watch = new Watch();
    watch.look({ feeds: [dead] }, 15);
    const refused = feed('f', { code: 'feed_forbidden', failsSince: 0 });
    expect(watch.look({ feeds: [refused] }, 16)).toEqual(['refresh failing feed/f']);
    expect(watch.alerts[0]?.detail.code).toBe('feed_forbidden');
  });

  test('comes to matter more, once, where a rule says so and nobody acknowledged or muted it', () => {
    const rules = book({ failing: { ...DEFAULT_RULE_BOOK.failing, escalateAfterMinutes: 60 } });
    const [known, ignored, muted] = [new Watch(rules), new Watch(rules), new Watch(rules)];
    for (const watch of [known, ignored, muted]) watch.look({ feeds: [dead] }, 15);
    known.change('1', { acknowledgedAt: at(20) });
    muted.change('1', { mutedUntil: at(100) });
    expect(known.look({ feeds: [dead] }, 80)).toEqual([]);
    expect(muted.look({ feeds: [dead] }, 80)).toEqual([]);
    expect(ignored.look({ feeds: [dead] }, 80)).toEqual(['escalate failing feed/f']);
    expect(ignored.alerts[0]?.severity).toBe('urgent');
    expect(ignored.look({ feeds: [dead] }, 200)).toEqual([]);
  });
});

describe('a feed of which no fresh answer comes', () => {
  test('is alerted of while nothing is known to be wrong, and told as failing where something is', () => {
    const watch = new Watch();
    const stale = { answeredAt: -300, lookedAt: -300, staleSince: 0 };
    expect(watch.look({ feeds: [feed('f', stale)] }, 15)).toEqual(['open stale stale/f']);
    expect(watch.look({ feeds: [feed('f', { ...stale, failsSince: 5, code: 'feed_gone' })] }, 20)).toEqual([
      'end stale stale/f merged',
      'open failing feed/f',
    ]);
  });

  test('together with all others of its platform is one alert, and its end is one', () => {
    const watch = new Watch();
    const ids = Array.from({ length: 40 }, (_, number) => `f${number}`);
    const feeds = (isStale: (number: number) => number | undefined, answered: (number: number) => number) =>
      ids.map((id, number) => {
        const staleSince = isStale(number);
        return feed(id, {
          answeredAt: answered(number),
          ...(staleSince === undefined ? {} : { staleSince }),
        });
      });
    for (let minute = 0; minute <= 120; minute++)
      watch.look(
        {
          feeds: feeds(
            number => (number <= minute ? number : undefined),
            () => -200,
          ),
        },
        minute,
      );
    expect(watch.told).toEqual(['open stale stale/airbnb']);
    for (let minute = 121; minute <= 400; minute++)
      watch.look(
        {
          feeds: feeds(
            number => (121 + 2 * number <= minute ? undefined : number),
            number => (121 + 2 * number <= minute ? 121 + 2 * number : -200),
          ),
        },
        minute,
      );
    expect(watch.told).toEqual(['open stale stale/airbnb', 'end stale stale/airbnb over']);
    expect(watch.open).toEqual([]);
  });
});

describe('a calendar of ours that its platform no longer reads', () => {
  const pull = (feedId: string, pulledAt: number) => ({ ...kept(feedId), pulledAt: at(pulledAt) });

  test('is alerted of after three times the worst that is usual, and a day at least', () => {
    expect([
      notPulledAfterMs('airbnb', 3),
      notPulledAfterMs('airbnb', 10),
      notPulledAfterMs('vrbo', 3),
    ]).toEqual([24 * HOUR_MS, 30 * HOUR_MS, 36 * HOUR_MS]);
    const watch = new Watch();
    const others = ['a', 'b', 'c'].map(id => pull(id, DAY - 60));
    expect(watch.look({ pulls: [pull('f', 0), ...others] }, DAY - 1)).toEqual([]);
    expect(watch.look({ pulls: [pull('f', 0), ...others] }, DAY)).toEqual([
      'open export_not_pulled export/f',
    ]);
    expect(watch.look({ pulls: [pull('f', DAY + 5), ...others] }, DAY + 5)).toEqual([
      'end export_not_pulled export/f over',
    ]);
  });

  test('of a platform that reads none any more is one alert, and its end is one', () => {
    const watch = new Watch();
    const ids = Array.from({ length: 60 }, (_, number) => number);
    const stopped = ids.map(number => pull(`f${number}`, number * 3));
    for (let minute = 180; minute <= 2 * DAY; minute += 10) watch.look({ pulls: stopped }, minute);
    expect(watch.told).toEqual(['open export_not_pulled export/airbnb']);
    for (let minute = 2 * DAY; minute <= 2 * DAY + 600; minute += 10)
      watch.look(
        {
          pulls: ids.map(number =>
            pull(`f${number}`, 2 * DAY + number * 3 <= minute ? 2 * DAY + number * 3 : number * 3),
          ),
        },
        minute,
      );
    expect(watch.told.slice(1)).toEqual(['end export_not_pulled export/airbnb over']);
    expect(watch.open).toEqual([]);
  });
});

test('what is told at once is an alert as well, for as long as it lasts', () => {
  const watch = new Watch();
  const facts = {
    holds: [{ ...kept('f'), reason: 'no_events' }],
    doubleBookings: [{ conflictId: 'c', propertyId: 'p', unitId: 'u' }],
    lateTasks: [{ taskId: 't', propertyId: 'p' }],
  };
  expect(watch.look(facts, 0)).toEqual([
    'open held hold/f',
    'open double_booking conflict/c',
    'open task_late task/t',
  ]);
  expect(watch.look({}, 1)).toEqual([
    'end held hold/f over',
    'end double_booking conflict/c over',
    'end task_late task/t over',
  ]);
});

test('a receiver is alerted of after an hour, and at once where it was disabled', () => {
  const watch = new Watch();
  const slow = { endpointId: 'slow', failingSince: at(0), disabled: false };
  const off = { endpointId: 'off', disabled: true };
  expect(watch.look({ endpoints: [slow, off] }, 59)).toEqual(['open webhook_failing webhook/off']);
  expect(watch.look({ endpoints: [slow, off] }, 60)).toEqual(['open webhook_failing webhook/slow']);
  expect(watch.look({ endpoints: [{ endpointId: 'slow', disabled: false }] }, 61)).toEqual([
    'end webhook_failing webhook/off gone',
    'end webhook_failing webhook/slow over',
  ]);
});

test('a mail server that takes no letters is one alert, however many people have a channel', () => {
  const watch = new Watch();
  const channels = ['a', 'b', 'c'].map(channelId => ({
    channelId,
    failingSince: at(0),
    problem: 'mail_unreachable' as const,
    disabled: false,
  }));
  expect(watch.look({ channels }, 60)).toEqual(['open channel_failing channel/mail']);
  expect(watch.look({ channels: [{ channelId: 'a', disabled: false }] }, 70)).toEqual([
    'end channel_failing channel/mail over',
  ]);
});

test('a notice of a rule that is disabled is told to nobody, and one of a changed rule matters as it says', () => {
  const notice = {
    type: 'double_booking',
    severity: 'urgent',
    subject: 'conflict/c',
    waitsUntil: START,
  } as Notice;
  const set = (more: object) => book({ double_booking: { ...DEFAULT_RULE_BOOK.double_booking, ...more } });
  expect(governed(notice, set({ enabled: false }), new Map())).toBeUndefined();
  expect(governed(notice, set({ severity: 'info' }), new Map())?.severity).toBe('info');
  expect(governed(notice, set({ mutedUntil: at(60) }), new Map())?.waitsUntil).toBe(at(60));
  expect(governed(notice, DEFAULT_RULE_BOOK, new Map([['conflict/c', at(90)]]))?.waitsUntil).toBe(at(90));
  expect(governed(notice, DEFAULT_RULE_BOOK, new Map([['conflict/d', at(90)]]))).toEqual(notice);
});

test('every rule says what it means and what to do', () => {
  expect(ALERT_RULE_NAMES).toHaveLength(9);
  for (const rule of ALERT_RULE_NAMES) expect(DEFAULT_RULE_BOOK[rule]).toMatchObject({ enabled: true });
});
