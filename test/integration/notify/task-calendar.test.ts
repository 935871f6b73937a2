import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { connectionOf, villa } from '../api/given.js';
import { type Browser, type Json, type RunningApi, runApi } from '../api/running-api.js';

jest.setTimeout(60_000);

let api: RunningApi;
let home: Json;
beforeAll(async () => {
  api = await runApi();
  home = await villa(api, 'Villa Anna');
}, 60_000);
afterAll(() => api.close());

async function task(assignee?: string): Promise<string> {
  const at = '2026-11-23T10:00:00Z';
  const { rows } = await api.db.raw(
    `insert into tasks (organization_id, property_id, connection_id, kind, reason, urgency, opened_at, changed_at,
                        remind_at, due_at, escalate_at, alert_at, assignee_id)
     values (:organization, :property, :connection, 'close_nights', gen_random_uuid()::text, 'urgent', :at, :at, :at,
             '2026-11-24T15:00:00Z', :at, :at, :assignee) returning id`,
    {
      organization: api.organization.id,
      property: home.id,
      connection: connectionOf(home, 'booking_com').id,
      at,
      assignee: assignee ?? null,
    },
  );
  return rows[0].id;
}

const made = async (by: Pick<Browser, 'post'>): Promise<string> =>
  new URL((await by.post('/api/me/task-calendar')).body.url).pathname;
const served = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(api.url + path);
  return { status: answer.status, text: await answer.text() };
};

test('an open task stands at its deadline, with a link and without a guest, as long as it is open', async () => {
  const id = await task();
  const path = await made(api);
  const { status, text } = await served(path);
  expect(status).toBe(200);
  const calendar = text.replace(/\r\n[ \t]/g, '');
  expect(calendar).toContain(`UID:task-${id}@`);
  expect(calendar).toContain('SUMMARY:Now: close nights of Villa Anna on Booking.com');
  expect(calendar).toContain('DTEND:20261124T150000Z');
  expect(calendar).toContain(`URL;VALUE=URI:https://calendars.example/tasks/${id}`);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  expect((await served(path)).text).toBe(text);
  await api.db.raw(
    `update tasks set state = 'done', ended_at = now(), ended_how = 'person', end_reason = 'x' where id = ?`,
    [id],
  );
  expect((await served(path)).text).not.toContain(id);
});

test('one sees one’s own tasks, and from operator on those that are nobody’s', async () => {
  const [viewer, operator] = [await api.member('viewer'), await api.member('operator')];
  const [nobodys, viewers] = [await task(), await task(viewer.personId)];
  const [ofViewer, ofOperator] = [await served(await made(viewer)), await served(await made(operator))];
  expect([ofViewer.text.includes(nobodys), ofViewer.text.includes(viewers)]).toEqual([false, true]);
  expect([ofOperator.text.includes(nobodys), ofOperator.text.includes(viewers)]).toEqual([true, false]);
});

test('another address ends the one before, and one that is taken back leads nowhere', async () => {
  const first = await made(api);
  const second = await made(api);
  expect([(await served(first)).status, (await served(second)).status]).toEqual([404, 200]);
  await api.delete('/api/me/task-calendar');
  expect((await served(second)).status).toBe(404);
  expect((await api.get('/api/me/task-calendar')).body).toEqual({});
});

test('who is no member any more reads no task', async () => {
  const operator = await api.member('operator');
  const id = await task();
  const path = await made(operator);
  expect((await served(path)).text).toContain(id);
  await api.delete(`/api/members/${operator.personId}`);
  expect((await served(path)).text).not.toContain('BEGIN:VEVENT');
});

test('the address stands in no log and in no table but sealed', async () => {
  const path = await made(api);
  await served(path);
  const token = /tasks\/(.*)\.ics/.exec(path)![1]!;
  expect(token).toHaveLength(43);
  expect(api.logged.join('\n')).not.toContain(token);
  expect(JSON.stringify([await api.db('task_calendars'), await api.db('audit_log')])).not.toContain(token);
});
