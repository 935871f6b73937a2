import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/instant.js';
import { feedOf, taken, villa } from '../api/given.js';
import { type Browser, type Json, OWNER, type RunningApi, runApi } from '../api/running-api.js';
import { Receiver } from '../webhooks/receiver.js';
import { Mailbox } from './mailbox.js';
import { Telling } from './telling.js';

jest.setTimeout(60_000);

let api: RunningApi;
let home: Json;
let mailbox: Mailbox;
let receiver: Receiver;
let telling: Telling;
const hosts: string[] = [];
beforeAll(async () => {
  api = await runApi({ allowFeedHosts: hosts, mails: true });
  home = await villa(api, 'Villa Anna');
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  mailbox = await Mailbox.start();
  receiver = await Receiver.start();
  hosts.push(receiver.host);
  telling = new Telling(api, hosts, mailbox.url);
});
afterEach(async () => {
  for (const { id } of (await api.get('/api/channels')).body.channels)
    await api.delete(`/api/channels/${id}`);
  await prefer({ digestMinutes: 10, muted: [] });
  await telling.close();
  await receiver.stop();
  await mailbox.stop();
});

async function channel(settings: object = {}, by: Pick<Browser, 'post'> = api): Promise<Json> {
  const { status, body } = await by.post('/api/channels', {
    of: 'me',
    kind: 'email',
    name: 'Mine',
    severities: ['urgent', 'important', 'info'],
    ...settings,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}
const webhook = () => channel({ kind: 'webhook', url: receiver.url() });

const prefer = (preferences: object) => api.patch('/api/me/notification-preferences', preferences);

const shown = async ({ id }: Json): Promise<Json> =>
  (await api.get('/api/channels')).body.channels.find((one: Json) => one.id === id);
const notifications = async ({ id, of = 'me' }: Json): Promise<Json[]> =>
  (await api.get(`/api/notifications?of=${of}&channel=${id}`)).body.notifications;

let days = 0;
/** Two guests hold the same nights, or a stay and a closure do. Answers the conflict's id. */
async function conflictOpens(kind: 'double_booking' | 'possible' = 'possible'): Promise<string> {
  days += 5;
  const day = (after: number) => new Date(Date.UTC(2027, 0, days + after)).toISOString().slice(0, 10);
  const [first, second] = [
    await taken(api, home, 'airbnb', [day(0), day(3)]),
    await taken(api, home, 'booking_com', [day(1), day(4)]),
  ].sort();
  const { unitId } = feedOf(home, 'airbnb');
  const { rows } = await api.db.raw(
    `insert into conflicts (organization_id, property_id, unit_id, first_entry_id, second_entry_id, kind, nights,
                            opened_at, changed_at)
     values (?, ?, ?, ?, ?, ?, daterange(?, ?), now(), now()) returning id`,
    [api.organization.id, home.id, unitId, first, second, kind, day(1), day(3)] as string[],
  );
  const conflictId: string = rows[0].id;
  await telling.sending.log({
    kind: 'conflict_opened',
    propertyId: home.id,
    unitId,
    conflictId,
    detail: { kind },
  });
  return conflictId;
}

const closes = (conflictId: string) =>
  telling.sending.log({
    kind: 'conflict_closed',
    propertyId: home.id,
    unitId: feedOf(home, 'airbnb').unitId,
    conflictId,
    detail: { reason: 'cancelled' },
  });

describe('e-mail', () => {
  test('a double booking arrives at once, as one letter of text and plain HTML, with a List-Id', async () => {
    const to = await channel();
    const conflictId = await conflictOpens('double_booking');
    await telling.sending.relay();
    expect(telling.sending.told).toContain(`sendNotifications notify/${to.id}`);
    expect(await telling.send(to)).toEqual({ kind: 'nothing' });
    expect(mailbox.mails.map(mail => mail.to)).toEqual([[OWNER.email]]);
    expect(mailbox.header('Subject')).toMatch(
      /^Double booking: two guests hold 2 nights from .* in Villa Anna\.$/,
    );
    expect(mailbox.header('List-Id')).toMatch(/^"Notifications" <[0-9a-f]{16}\.calendars\.example>$/);
    expect(mailbox.header('Auto-Submitted')).toBe('auto-generated');
    const { raw } = mailbox.mails[0]!;
    expect(raw).toContain(`https://calendars.example/conflicts/${conflictId}`);
    expect(raw).toMatch(/text\/plain[\s\S]*text\/html/);
    expect(raw).not.toMatch(/<img|guest@|Guest of/i);
    expect(await notifications(to)).toMatchObject([
      {
        state: 'sent',
        type: 'double_booking',
        attempts: 1,
        parts: { property: 'Villa Anna', nights: { from: expect.any(String), to: expect.any(String) } },
      },
    ]);
  });

  test('ten things are one letter, when they were collected, and not once more', async () => {
    const to = await channel();
    for (let conflict = 0; conflict < 10; conflict++) await conflictOpens();
    await telling.sending.relay();
    expect(await telling.send(to)).toEqual({ kind: 'later', inMs: expect.closeTo(10 * MINUTE_MS, -4) });
    expect(mailbox.mails).toEqual([]);
    telling.pass(11 * MINUTE_MS);
    await telling.send(to);
    await telling.sending.relay();
    await telling.send(to);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.header('Subject')).toMatch(/^10 notices: Possible double booking/);
    expect(new Set((await notifications(to)).map(({ messageId }) => messageId)).size).toBe(1);
  });

  test('what was over before it was told is told to nobody', async () => {
    const to = await channel();
    const conflictId = await conflictOpens();
    await closes(conflictId);
    await telling.sending.relay();
    telling.pass(HOUR_MS);
    expect(await telling.send(to)).toEqual({ kind: 'nothing' });
    expect(mailbox.mails).toEqual([]);
    expect(await notifications(to)).toMatchObject([
      { type: 'conflict_over', state: 'dropped', problem: { says: 'It was over before it was told.' } },
      { type: 'possible_conflict', state: 'dropped' },
    ]);
  });

  test('in quiet hours it waits, unless it is urgent and may', async () => {
    const to = await channel();
    const hour = new Date().getUTCHours();
    const clock = (after: number) => `${String((hour + after + 24) % 24).padStart(2, '0')}:00`;
    const quiet = { from: clock(-1), to: clock(8), timezone: 'UTC' };
    await prefer({ digestMinutes: 0, muted: [], quiet: { ...quiet, urgentPasses: true } });
    await conflictOpens();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    const later = await telling.send(to);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.header('Subject')).toMatch(/^Double booking/);
    expect(later.kind === 'later' && later.inMs > 6 * HOUR_MS).toBe(true);
    telling.pass(9 * HOUR_MS);
    await telling.send(to);
    expect(mailbox.header('Subject')).toMatch(/^Possible double booking/);
  });

  test('a mail server that asks to come again later gets the same letter later', async () => {
    const to = await channel();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    mailbox.refusals.push(451);
    expect(await telling.send(to)).toEqual({ kind: 'later', inMs: expect.closeTo(5_000, -3) });
    const [{ state, messageId, problem }] = (await notifications(to)) as [Json];
    expect([state, problem.code]).toEqual(['waiting', 'mail_unreachable']);
    expect((await shown(to)).failing).toMatchObject({ failures: 1 });
    telling.pass(6_000);
    await telling.send(to);
    expect(mailbox.header('Message-ID')).toBe(`<${messageId}@calendars.example>`);
    expect(await shown(to)).not.toHaveProperty('failing');
  });

  test('a letter that is refused for good has failed, and says why in plain words and no address', async () => {
    const to = await channel();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    mailbox.refusals.push(550);
    expect(await telling.send(to)).toEqual({ kind: 'nothing' });
    expect(await notifications(to)).toMatchObject([
      {
        state: 'failed',
        problem: {
          code: 'mail_refused',
          says: expect.stringContaining('it answered 550'),
          details: { status: 550 },
        },
      },
    ]);
    expect(JSON.stringify(await api.db('notifications'))).not.toContain('somebody@');
  });

  test('a mail server that is away for a day gets no letter any more, and the next notice tries anew', async () => {
    const to = await channel();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    const away = new Telling(api, hosts, 'smtp://127.0.0.1:1');
    for (let next = await away.send(to); next.kind === 'later'; next = await away.send(to))
      away.pass(next.inMs + 1_000);
    await away.close();
    expect(await notifications(to)).toMatchObject([
      { state: 'failed', problem: { code: 'mail_unreachable' } },
    ]);
    await conflictOpens('double_booking');
    await telling.sending.relay();
    await telling.send(to);
    expect(mailbox.mails).toHaveLength(1);
  });

  test('where no mail server is set, it has failed at once and says so', async () => {
    const to = await channel();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    const without = new Telling(api, hosts, undefined);
    await without.send(to);
    await without.close();
    expect(await notifications(to)).toMatchObject([
      { state: 'failed', problem: { says: 'This server sends no e-mail.' } },
    ]);
  });

  test('another address gets nothing until its code is entered', async () => {
    const to = await channel({ of: 'organization', email: 'desk@example.com' });
    expect(to.state).toBe('unproved');
    expect((await api.post(`/api/channels/${to.id}/test`)).body.code).toBe('channel_unproved');
    const letter = api.letters.at(-1)!;
    expect(letter.to).toBe('desk@example.com');
    const code = /\d{8}/.exec(letter.text)![0];
    const wrong = code === '00000000' ? '00000001' : '00000000';
    expect((await api.post(`/api/channels/${to.id}/prove`, { code: wrong })).body.code).toBe(
      'channel_code_wrong',
    );
    expect((await api.post(`/api/channels/${to.id}/prove`, { code })).body.state).toBe('enabled');
    await conflictOpens('double_booking');
    await telling.sending.relay();
    await telling.send(to);
    expect(mailbox.mails.map(mail => mail.to)).toEqual([['desk@example.com']]);
  });

  test('after ten wrong codes the right one is none', async () => {
    const to = await channel({ of: 'organization', email: 'desk-2@example.com' });
    const code = /\d{8}/.exec(api.letters.at(-1)!.text)![0];
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (let tries = 0; tries < 10; tries++) await api.post(`/api/channels/${to.id}/prove`, { code: wrong });
    expect((await api.post(`/api/channels/${to.id}/prove`, { code })).body.code).toBe('channel_code_wrong');
  });
});

describe('a webhook', () => {
  test('is signed as Standard Webhooks are, with a secret that is shown once', async () => {
    const to = await webhook();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    await telling.send(to);
    expect(receiver.verified(to.secret)).toMatchObject([
      {
        type: 'notifications',
        data: { notifications: [{ type: 'double_booking', severity: 'urgent', says: expect.any(String) }] },
      },
    ]);
    expect(await shown(to)).not.toHaveProperty('secret');
  });

  test('that fails is tried again as the same message, heeding Retry-After', async () => {
    const to = await webhook();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    receiver.replies.push({ status: 503, headers: { 'retry-after': '600' } });
    expect(await telling.send(to)).toEqual({ kind: 'later', inMs: expect.closeTo(10 * MINUTE_MS, -3) });
    expect((await notifications(to))[0]).toMatchObject({ state: 'waiting', attempts: 1 });
    telling.pass(11 * MINUTE_MS);
    expect(await telling.send(to)).toEqual({ kind: 'nothing' });
    expect(new Set(receiver.ids).size).toBe(1);
    expect(receiver.received).toHaveLength(2);
    expect((await notifications(to))[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('that is gone is disabled, and others are told', async () => {
    const to = await webhook();
    const other = await channel();
    await conflictOpens('double_booking');
    await telling.sending.relay();
    receiver.always = 410;
    expect(await telling.send(to)).toEqual({ kind: 'nothing' });
    expect(await shown(to)).toMatchObject({
      state: 'disabled',
      disabledReason: 'gone',
      problem: { code: 'channel_gone' },
    });
    await telling.sending.relay();
    telling.pass(HOUR_MS);
    await telling.send(other);
    expect(mailbox.mails.at(-1)?.raw).toContain('are refused for good');
  });

  test('may not lead to an address that is not public', async () => {
    const to = await webhook();
    await api.post(`/api/channels/${to.id}/test`);
    const guarded = new Telling(api, [], mailbox.url);
    expect(await guarded.send(to)).toMatchObject({ kind: 'later' });
    await guarded.close();
    expect((await notifications(to))[0]).toMatchObject({ problem: { code: 'url_refused' } });
    expect(receiver.received).toEqual([]);
  });
});

describe('Slack', () => {
  test.each([
    'https://slack.example/services/x',
    'http://hooks.slack.com/services/x',
    'https://hooks.slack.com.evil.example/x',
  ])('%s is none of its addresses', async url => {
    const answer = await api.post('/api/channels', { of: 'me', kind: 'slack', name: 'Slack', url });
    expect([answer.status, answer.body.code]).toEqual([422, 'slack_url']);
  });

  test('is told in its own form, and an address that it no longer knows is disabled', async () => {
    const to = await channel({ kind: 'slack', url: receiver.url('/services/T0/B0/secret-of-slack') });
    await conflictOpens('double_booking');
    await telling.sending.relay();
    await telling.send(to);
    expect(JSON.parse(receiver.received[0]!.body).text).toMatch(
      /^:rotating_light: Double booking: .*\|Open>$/,
    );
    receiver.always = 404;
    telling.pass(2 * MINUTE_MS);
    await api.post(`/api/channels/${to.id}/test`);
    await telling.send(to);
    expect(await shown(to)).toMatchObject({ state: 'disabled', disabledReason: 'gone' });
    const stored = JSON.stringify([
      await api.db('channels'),
      await api.db('audit_log'),
      await api.db('changes'),
    ]);
    expect(stored).not.toContain('secret-of-slack');
    expect(api.logged.join('\n')).not.toContain('secret-of-slack');
  });
});

test('a test goes out now, in quiet hours too, and wakes the workflow', async () => {
  const to = await webhook();
  await prefer({ digestMinutes: 60, muted: [], quiet: { from: '00:00', to: '23:59', timezone: 'UTC' } });
  const asked = await api.post(`/api/channels/${to.id}/test`);
  expect([asked.status, asked.body.state]).toEqual([202, 'waiting']);
  expect(api.workflows.woken).toContain(`notify ${to.id}`);
  await telling.send(to);
  expect(receiver.verified(to.secret)).toMatchObject([{ data: { notifications: [{ type: 'test' }] } }]);
});

test('another person’s channels are seen and kept by nobody else; the organization’s by managers', async () => {
  const [operator, manager] = [await api.member('operator'), await api.member('manager')];
  const theirs = await channel({}, operator);
  const shared = await channel({ of: 'organization', kind: 'webhook', url: receiver.url() }, manager);
  expect((await api.get('/api/channels')).body.channels.map(({ id }: Json) => id)).toEqual([shared.id]);
  expect((await api.post(`/api/channels/${theirs.id}/test`)).status).toBe(404);
  expect((await operator.get('/api/channels')).body.channels.map(({ id }: Json) => id)).toEqual([theirs.id]);
  expect((await operator.delete(`/api/channels/${shared.id}`)).body.code).toBe('not_allowed');
  expect((await operator.get('/api/notifications?of=organization')).body.code).toBe('not_allowed');
});

test('a role hears of what it sees to, and who is no member any more of nothing', async () => {
  const [viewer, operator] = [await api.member('viewer'), await api.member('operator')];
  const [toViewer, toOperator] = [await channel({}, viewer), await channel({}, operator)];
  await conflictOpens('double_booking');
  await telling.sending.relay();
  expect(telling.sending.told).toContain(`sendNotifications notify/${toOperator.id}`);
  expect(telling.sending.told).not.toContain(`sendNotifications notify/${toViewer.id}`);
  await api.delete(`/api/members/${operator.personId}`);
  expect(await telling.send(toOperator)).toEqual({ kind: 'nothing' });
  expect(mailbox.mails).toEqual([]);
});

test('who never had a channel gets one to the address of the account, once', async () => {
  const viewer = await api.member('viewer');
  expect((await telling.keep()).channels).toBeGreaterThan(0);
  const { body } = await viewer.get('/api/channels');
  expect(body.channels).toMatchObject([
    { kind: 'email', of: 'me', state: 'enabled', severities: ['urgent', 'important'] },
  ]);
  await viewer.delete(`/api/channels/${body.channels[0].id}`);
  expect((await telling.keep()).channels).toBe(0);
});

test('what should have gone out is woken; what is old is deleted', async () => {
  const to = await channel();
  await conflictOpens('double_booking');
  await telling.sending.relay();
  telling.sending.told.length = 0;
  telling.pass(5 * MINUTE_MS);
  await telling.keep();
  expect(telling.sending.told).toContain(`sendNotifications notify/${to.id}`);
  await telling.send(to);
  telling.sending.told.length = 0;
  telling.pass(91 * DAY_MS);
  expect((await telling.keep()).deleted).toBeGreaterThan(0);
  expect(telling.sending.told).not.toContain(`sendNotifications notify/${to.id}`);
  expect(await notifications(to)).toEqual([]);
});
