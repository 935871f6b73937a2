import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { Page } from 'playwright-core';
import { Receiver } from '../integration/webhooks/receiver.js';
import { isWell } from '../support/accessibility.js';
import { PHONE } from '../support/browser.js';
import { sampleFlat } from '../support/sample-flat.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/* One system with the sample homes, and a server nearby that takes what is sent. The last test deletes it all. */

jest.setTimeout(180_000);

const password = randomBytes(18).toString('base64url');
let receiver: Receiver;
let stage: Stage;
let temporal: Connection;

beforeAll(async () => {
  receiver = await Receiver.start();
  stage = await openStage({ env: { OTA_ALLOW_FEED_HOSTS: receiver.host }, password });
  temporal = await Connection.connect({ address: stage.system.temporalAddress });
  await sampleFlat(stage.system, stage.office);
}, 240_000);

afterAll(async () => {
  await temporal?.close();
  await stage?.close();
  await receiver?.stop();
}, 60_000);

const confirm = (page: Page, action: string) =>
  page.getByRole('dialog').getByRole('button', { name: action }).click();

test('a person adds a webhook to be told at, copies its secret, and sees that a test arrived', async () => {
  const { page, complaints } = await stage.openAsOwner('/settings/notifications', PHONE);
  await page.getByRole('button', { name: 'Add a channel' }).click();
  const form = page.getByRole('form', { name: 'New channel' });
  await form.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Webhook' }).click();
  await form.getByLabel('Name').fill('Night desk');
  await form.getByLabel('Address').fill('https://');
  await isWell(page);
  await form.getByRole('button', { name: 'Add' }).click();
  await form.getByText('This is not a web address.').waitFor();
  await form.getByLabel('Address').fill(receiver.url());
  await form.getByRole('button', { name: 'Add' }).click();
  const secret = await page.getByLabel('secret of Night desk', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Send a test to Night desk' }).click();
  await page.getByText('The test was sent.').waitFor();
  expect(receiver.verified(secret)).toHaveLength(1);
  const lately = page.getByRole('region', { name: 'What you were told lately' });
  await lately.getByText('Night desk', { exact: false }).waitFor();
  await lately.getByText('Sent', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Disable Night desk' }).click();
  await page.getByRole('button', { name: 'Enable Night desk' }).waitFor();
  await page.getByRole('button', { name: 'Send a test to Night desk' }).waitFor({ state: 'detached' });
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

interface Preferences {
  readonly digestMinutes: number;
  readonly muted: readonly string[];
  readonly quiet?: { readonly from: string; readonly to: string };
}

test('a person sets quiet hours and what is told, and puts their tasks into their calendar program', async () => {
  const { page, complaints } = await stage.openAsOwner('/settings/notifications');
  const form = page.getByRole('form', { name: 'How you are told' });
  await form.getByRole('switch', { name: 'Quiet hours' }).check({ force: true });
  await form.getByLabel('From').fill('23:00');
  await form.getByRole('checkbox', { name: 'Answers that look wrong and are held' }).uncheck();
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: false }).waitFor();
  const kept = await stage.call<Preferences>('get', '/api/me/notification-preferences');
  expect(kept.quiet).toMatchObject({ from: '23:00', to: '07:00' });
  expect([...kept.muted].sort()).toEqual(['answer_held', 'answer_released']);

  await page.getByRole('button', { name: 'Make an address' }).click();
  const url = await page.getByLabel('address of your task calendar', { exact: true }).inputValue();
  expect(await (await fetch(url)).text()).toMatch(/^BEGIN:VCALENDAR/);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await confirm(page, 'Take back');
  await page.getByRole('button', { name: 'Make an address' }).waitFor();
  expect((await fetch(url)).status).toBe(404);
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an endpoint is added, a test reaches it, and what was answered stands in its log', async () => {
  const { page, complaints } = await stage.openAsOwner('/settings/webhooks');
  await page.getByRole('button', { name: 'Add an endpoint' }).click();
  const form = page.getByRole('form', { name: 'New endpoint' });
  await form.getByLabel('Name').fill('Our PMS');
  await form.getByLabel('Address').fill(receiver.url('/pms'));
  await form.getByRole('button', { name: 'Add' }).click();
  await page.getByLabel('secret of Our PMS', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await isWell(page);
  await page.getByRole('link', { name: 'Our PMS' }).click();

  await page.getByText('Nothing was sent yet.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Send a test' }).click();
  const log = page.getByRole('region', { name: 'Deliveries' });
  await log.getByText('Delivered').waitFor();
  await log.getByText(/Answered 200 in \d+ ms/).waitFor();
  const before = receiver.received.length;
  await log.getByRole('button', { name: /^Send again: ping/ }).click();
  await until(async () => receiver.received.length > before);
  expect(new Set(receiver.ids.slice(-2)).size).toBe(1);

  await page.getByRole('button', { name: 'Disable' }).click();
  await confirm(page, 'Disable');
  await page.getByText('Disabled by a person.').waitFor();
  await page.getByRole('button', { name: 'Enable' }).waitFor();
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

interface Listed {
  readonly properties: readonly {
    readonly name: string;
    readonly connections: readonly { readonly id: string; readonly state: string }[];
  }[];
}
const connectionsOf = async (name: string) =>
  (await stage.call<Listed>('get', '/api/properties')).properties.find(one => one.name === name)!.connections;

test('a property is paused and resumed by its menu, and all calendars are looked at by one button', async () => {
  const { page, complaints } = await stage.openAsOwner('/');
  const menu = page.getByRole('button', { name: 'More for Harbor Street Flat' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Pause syncing' }).click();
  await confirm(page, 'Pause');
  await page.getByText(/^\d+ connections paused\. Nights known so far stay taken\.$/).waitFor();
  expect((await connectionsOf('Harbor Street Flat')).map(({ state }) => state)).toEqual(['paused', 'paused']);

  const { page: sync } = await stage.openAsOwner('/settings/sync', PHONE);
  await sync.getByRole('link', { name: 'Harbor Street Flat on Airbnb' }).waitFor();
  await isWell(sync);
  await sync.getByRole('button', { name: 'Sync all now' }).click();
  await sync
    .getByRole('main')
    .getByText(/^We (are looking|look) at \d+ calendars/)
    .waitFor();
  await sync.context().close();

  await menu.click();
  await page.getByRole('menuitem', { name: 'Resume syncing' }).click();
  await page.getByText(/^\d+ connections resumed\./).waitFor();
  expect((await connectionsOf('Harbor Street Flat')).map(({ state }) => state)).toEqual(['active', 'active']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the API reference finds a route and tells who may, what is sent and what is answered', async () => {
  const { page, complaints } = await stage.openAsOwner('/settings/api', PHONE);
  await page.getByRole('searchbox', { name: 'Find a route' }).fill('properties add');
  const route = page.getByText('Adds a property', { exact: false }).first();
  await route.click();
  await page.getByText('Managers and owners. API tokens that may change.').waitFor();
  await page.getByText('connections[].feeds[].url', { exact: true }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('properties add');
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an organization is deleted by its name and a password: nobody gets in, and no workflow runs', async () => {
  const { workflow } = new Client({ connection: temporal });
  const running = async () => {
    const ids: string[] = [];
    for await (const one of workflow.list({ query: 'ExecutionStatus = "Running"' }))
      if (one.workflowId.startsWith('connection/')) ids.push(one.workflowId);
    return ids;
  };
  expect((await running()).length).toBeGreaterThan(0);
  const { page, complaints } = await stage.openAsOwner('/settings/organization');
  await page.getByRole('button', { name: 'Delete Seaside Stays…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Write its name: Seaside Stays').fill('Seaside');
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await dialog.getByLabel('Write its name: Seaside Stays').and(page.locator('[aria-invalid=true]')).waitFor();
  await isWell(page);
  await dialog.getByLabel('Write its name: Seaside Stays').fill('Seaside Stays');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByRole('heading', { name: 'It is being deleted' }).waitFor();
  await isWell(page);

  expect((await page.request.get(`${stage.system.url}/api/properties`)).status()).toBe(401);
  await until(async () => (await running()).length === 0, { withinMs: 120_000 });
  expect(complaints).toEqual([]);
  await page.context().close();
});
