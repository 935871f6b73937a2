import { expect, test } from '@jest/globals';
import type { SyncSignal } from '../../../domain/sync/messages.js';
import type { ConnectionToSync } from '../../../store/sync-feeds.js';
import { ConnectionSync } from '../../../workflows/connection-sync.js';

const INPUT = { organizationId: 'organization-1', connectionId: 'connection-1' };
const AT = '2026-03-01T12:00:00.000Z';
const feeds = (...ids: string[]) => ids.map(feedId => ({ feedId, awaiting: false }));
const ACTIVE: ConnectionToSync = {
  platform: 'airbnb',
  propertyId: 'property-1',
  state: 'active',
  feeds: feeds('a', 'b'),
};
const FAILING = { kind: 'failing', problem: { code: 'feed_gone', details: {} }, lookAgainInMs: 1 } as const;

function started(asked: readonly SyncSignal[] = []): ConnectionSync {
  const sync = new ConnectionSync(INPUT);
  for (const signal of asked) sync.wake(signal);
  sync.learn(ACTIVE, sync.takeAsked());
  return sync;
}

test.each([
  [[], 'due'],
  [['pause'], 'due'],
  [['syncNow'], 'now'],
  [['webhookReceived'], 'hinted'],
  [['webhookReceived', 'pause'], 'hinted'],
  [['webhookReceived', 'syncNow'], 'now'],
  [['resume'], 'now'],
  [['configChanged'], 'afresh'],
  [['configChanged', 'syncNow', 'pause'], 'afresh'],
  [['pause', 'resume'], 'now'],
] as const)('after %j every feed is looked at %s', (signals, look) => {
  const sync = started(signals);
  expect(sync.feedIds.map(id => sync.ask(id).look)).toEqual([look, look]);
});

test('a look is asked for until it was made, whatever comes between', () => {
  const sync = started(['configChanged']);
  sync.heard('a', { kind: 'recovered' });
  sync.wake('syncNow');
  sync.learn(ACTIVE, sync.takeAsked());
  expect([sync.ask('a').look, sync.ask('b').look]).toEqual(['now', 'afresh']);
});

test('a look that was asked for before a pause is made after it', () => {
  const sync = started(['syncNow']);
  sync.wake('pause');
  sync.learn({ ...ACTIVE, state: 'paused' }, sync.takeAsked());
  sync.wake('resume');
  sync.learn(ACTIVE, sync.takeAsked());
  expect(sync.ask('a').look).toBe('now');
});

test('starting over loses no signal and no look', () => {
  const sync = started(['configChanged']);
  sync.heard('a', { kind: 'recovered' });
  sync.wake('syncNow');
  const carried = sync.carry();
  expect(carried).toEqual({ version: 1, asked: ['syncNow'], looks: [{ feedId: 'b', look: 'afresh' }] });
  const next = new ConnectionSync(INPUT, JSON.parse(JSON.stringify(carried)));
  expect(next.isWoken).toBe(true);
  next.learn(ACTIVE, next.takeAsked());
  expect([next.ask('a').look, next.ask('b').look]).toEqual(['now', 'afresh']);
});

test('200 feeds with looks open are carried in less than 32 KB', () => {
  const sync = new ConnectionSync(INPUT);
  const many = feeds(...Array.from({ length: 200 }, (_, n) => `${n}`.padStart(36, 'f')));
  sync.learn({ ...ACTIVE, feeds: many }, ['configChanged']);
  expect(JSON.stringify(sync.carry()).length).toBeLessThan(32_768);
});

test('it is woken by a signal, by a feed that stopped and by starting over', () => {
  const sync = started();
  expect(sync.isWoken).toBe(false);
  sync.heard('a', { kind: 'stopped' });
  expect(sync.isWoken).toBe(true);
  sync.takeAsked();
  expect(sync.isWoken).toBe(false);
  sync.wake('pause');
  expect(sync.isWoken).toBe(true);
  sync.takeAsked();
  sync.startOver();
  expect(sync.isWoken).toBe(true);
});

test.each([
  ['gone', 'archived', 'archived'],
  [{ ...ACTIVE, state: 'archived' }, 'archived', 'archived'],
  [{ ...ACTIVE, state: 'paused' }, 'paused', 'paused'],
  [{ ...ACTIVE, feeds: [] }, 'manual', 'manual'],
  [ACTIVE, 'looking', 'starting'],
  [{ ...ACTIVE, feeds: [{ feedId: 'a', awaiting: false, answeredAt: AT }] }, 'looking', 'healthy'],
  [
    { ...ACTIVE, feeds: [{ feedId: 'a', awaiting: false, failing: FAILING.problem }, ...feeds('b')] },
    'looking',
    'failing',
  ],
] as const)('of %j it is %s, and shows as %s', (loaded, mode, state) => {
  const sync = new ConnectionSync(INPUT);
  expect(sync.state).toBe('starting');
  sync.learn(loaded, []);
  expect([sync.mode, sync.state]).toEqual([mode, state]);
});

test('one failing feed makes the connection failing until it answers', () => {
  const sync = started();
  sync.heard('b', { kind: 'recovered' });
  sync.heard('a', FAILING);
  expect(sync.state).toBe('failing');
  expect(sync.ask('a').failing).toBe('feed_gone');
  expect(sync.ask('b')).not.toHaveProperty('failing');
  sync.heard('a', { kind: 'changed', snapshotId: 's', answeredAt: AT });
  expect(sync.state).toBe('healthy');
  expect(sync.ask('a')).not.toHaveProperty('failing');
});

test('the view tells of each feed how it goes', () => {
  const sync = started();
  const written = { outcome: 'applied', awaiting: true, entries: 1, counts: { missing: 1 } } as const;
  sync.heard('a', { kind: 'changed', snapshotId: 's', answeredAt: AT });
  sync.written('a', AT, written);
  sync.heard('b', FAILING);
  expect(sync.view()).toEqual({
    connectionId: 'connection-1',
    platform: 'airbnb',
    state: 'failing',
    feeds: [
      { feedId: 'a', state: 'awaiting', changedAt: AT },
      { feedId: 'b', state: 'failing', problem: FAILING.problem },
    ],
  });
  sync.written('a', AT, { ...written, awaiting: false, counts: {} });
  expect(sync.view().feeds[0]?.state).toBe('healthy');
});
