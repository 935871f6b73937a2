import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { addDays, type Nights } from '../../domain/nights.js';
import { isWell } from '../support/accessibility.js';
import { DESK, openPage, PHONE } from '../support/browser.js';
import { type SampleFlat, sampleFlat } from '../support/sample-flat.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/* One system of sample homes: what a manager settles in passing, and what a bad network may not cost. */

const HOUSE = 'Mas des Cigales';

jest.setTimeout(180_000);

let stage: Stage;
let flat: SampleFlat;
let agoda: string;

beforeAll(async () => {
  stage = await openStage();
  flat = await sampleFlat(stage.system, stage.office);
  // So that each stay is asked for at once, and not by the list of the next day.
  await stage.call('patch', '/api/task-settings', { closeAtOnceDays: 30 });
  agoda = await flat.connectAgoda();
}, 240_000);

afterAll(() => stage?.close(), 60_000);

async function control<T>(path: string, data?: unknown): Promise<T> {
  const answer = await fetch(`${stage.system.sandboxUrl}/control${path}`, {
    ...(data !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

interface Property {
  readonly name: string;
  readonly connections: readonly { readonly id: string; readonly platform: string }[];
}

/** Booking.com closes nights, and Airbnb sells a part of them: nobody knows whether twice. */
async function closedAndSold(): Promise<void> {
  const query = new URLSearchParams({ home: HOUSE, count: '3' });
  const { nights } = await control<{ nights: Nights }>(`/free-nights?${query}`);
  await control('/closings', { home: HOUSE, platform: 'booking_com', nights });
  const some = { from: nights.from, to: addDays(nights.from, 2) };
  await control('/bookings', { home: HOUSE, platform: 'airbnb', nights: some });
}

async function questionsOf(number: number): Promise<void> {
  for (let i = 0; i < number; i++) await closedAndSold();
  const { properties } = await stage.call<{ properties: Property[] }>('get', '/api/properties');
  const house = properties.find(({ name }) => name === HOUSE)!;
  for (const { id, platform } of house.connections)
    if (platform !== 'vrbo') await stage.call('post', `/api/connections/${id}/sync`);
  await until(async () => (await questions()).length === number);
}

const questions = async () =>
  (await stage.call<{ questions: { says: string }[] }>('get', '/api/closure-questions')).questions;

test('closures are explained one after the other by keys alone: one later, one undone, all of them sent', async () => {
  await questionsOf(3);
  const { page, complaints } = await stage.openAsOwner('/conflicts', DESK);
  const stack = page.getByRole('region', { name: 'A question about closed nights' });
  const asks = () => stack.getByRole('heading').innerText();
  await stack.getByText('3 questions left').waitFor();
  await isWell(page);
  const first = await asks();

  while ((await page.evaluate('document.activeElement.getAttribute("aria-keyshortcuts")')) !== '1')
    await page.keyboard.press('Tab');
  await page.keyboard.press('3');
  await until(async () => (await asks()) !== first);
  const second = await asks();
  await page.keyboard.press('1');
  await stack.getByText(/: a booking\.$/).waitFor();
  await stack.getByText('2 questions left').waitFor();
  await page.keyboard.press('u');
  await stack.getByText('3 questions left').waitFor();
  expect(await asks()).toBe(second);
  expect(await questions()).toHaveLength(3);

  await page.keyboard.press('2');
  await stack.getByText(/: your own closure\.$/).waitFor();
  await isWell(page);
  await until(async () => (await questions()).length === 2);
  // Leaving the page does not lose an answer that still could be undone.
  await page.keyboard.press('1');
  await stack.getByText(/: a booking\.$/).waitFor();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Today' }).click();
  await until(async () => (await questions()).length === 1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('on a phone the last closure is answered by a thumb', async () => {
  const { page, complaints } = await stage.openAsOwner('/conflicts', PHONE);
  const stack = page.getByRole('region', { name: 'A question about closed nights' });
  await stack.getByText('The last question').waitFor();
  await isWell(page);
  await stack.getByRole('button', { name: 'My own closure' }).click();
  await stack.getByRole('heading', { name: 'That was the last question' }).waitFor();
  await stack.waitFor({ state: 'detached' });
  // The page is ahead of the server: the answer is on its way when the stack goes.
  await until(async () => (await questions()).length === 0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** A guest books on Airbnb; the list for Agoda that asks for it. */
async function listForAgoda(): Promise<string> {
  await flat.book('airbnb', await flat.freeSoon());
  await flat.look('airbnb');
  return until(async () => {
    const { tasks } = await stage.call<{ tasks: { id: string; kind: string }[] }>(
      'get',
      `/api/tasks?connection=${agoda}`,
    );
    return tasks.find(({ kind }) => kind === 'close_nights')?.id;
  });
}

/** How often the server heard that a step was done. */
const told = async (task: string) => {
  const { events } = await stage.call<{ events: { kind: string }[] }>('get', `/api/tasks/${task}/history`);
  return events.filter(({ kind }) => kind === 'task_step_done').length;
};

/** The app's files are kept by a worker of the browser, which begins once the page stands. */
const filesAreKept = (page: Page) =>
  until(() =>
    page.evaluate<boolean>(`navigator.serviceWorker.ready
      .then(() => caches.open('ota-files')).then(kept => kept.keys())
      .then(keys => navigator.serviceWorker.controller !== null && keys.length > 3)`),
  );

async function tickOverReload(page: Page, context: BrowserContext): Promise<void> {
  await filesAreKept(page);
  await context.setOffline(true);
  await page.getByText('You are offline.').waitFor();
  const step = await page.getByRole('checkbox', { checked: false }).first().getAttribute('aria-label');
  const tick = page.getByRole('checkbox', { name: step!, exact: true });
  await tick.click();
  await page.getByText(/^You are offline\. 1 tick will be sent as soon as you are back\./).waitFor();
  await isWell(page);
  await page.reload();
  await page.getByText(/^You are offline\. 1 tick will be sent as soon as you are back\./).waitFor();
  expect(await tick.isChecked()).toBe(true);
}

test('a tick without a connection outlives a reload, and is sent once when there is one again', async () => {
  const task = await listForAgoda();
  const { page, complaints } = await stage.openAsOwner(`/tasks/${task}`, PHONE);
  await page.getByRole('checkbox').first().waitFor();
  const before = await told(task);
  await tickOverReload(page, page.context());
  await page.getByText(/^You are offline: what you see is from \d\d:\d\d\.$/).waitFor();
  expect(await told(task)).toBe(before);
  await page.context().setOffline(false);
  await until(async () => (await told(task)) === before + 1);
  await page
    .getByText(/^Done by Olga Ferri/)
    .first()
    .waitFor();
  await page.reload();
  await page
    .getByText(/^Done by Olga Ferri/)
    .first()
    .waitFor();
  expect(await told(task)).toBe(before + 1);
  expect(complaints.filter(said => !said.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  await page.context().close();
});

test('so does that of somebody without an account, by the link alone', async () => {
  const task = await listForAgoda();
  const { url } = await stage.call<{ url: string }>('post', `/api/tasks/${task}/links`, { name: 'Cleaner' });
  const { page } = await openPage(stage.browser, url, PHONE);
  await page.getByLabel('Your name').fill('Anna');
  await tickOverReload(page, page.context());
  const before = await told(task);
  await page.context().setOffline(false);
  await page
    .getByText(/^Done by Anna/)
    .first()
    .waitFor();
  await until(async () => (await told(task)) === before + 1);
  await page.context().close();
});

test('where nothing comes through although there is a network, a tick waits and is sent later, which is said', async () => {
  const task = await listForAgoda();
  const { page } = await stage.openAsOwner(`/tasks/${task}`, PHONE);
  await page.getByRole('checkbox', { checked: false }).first().waitFor();
  const steps = `${stage.system.url}/api/tasks/*/steps/**`;
  await page.route(steps, route => route.abort('connectionfailed'));
  const before = await told(task);
  await page.getByRole('checkbox', { checked: false }).first().click();
  await page.getByText(/^Nothing comes through\. 1 tick will be sent as soon as it does\./).waitFor();
  expect(await told(task)).toBe(before);
  await page.unroute(steps);
  await until(async () => (await told(task)) === before + 1);
  await page.getByText(/^Nothing comes through\./).waitFor({ state: 'detached' });
  await page.context().close();
});

test.each([
  ['desk', 'light', DESK],
  ['phone', 'dark', PHONE],
] as const)(
  'at a %s in %s, exposure over time is drawn, told as a table, and explained by the keyboard',
  async (_, scheme, size) => {
    const { page, complaints } = await stage.openAsOwner('/monitoring', { ...size, colorScheme: scheme });
    const exposure = page.getByRole('region', { name: 'Exposure over time' });
    await exposure.getByRole('img', { name: /^Exposure of 7 days: most of it on / }).waitFor();
    await exposure.getByText(/Agoda: [\d,]+ night hours?$/).waitFor();
    await exposure.getByText('The same as a table').click();
    const table = exposure.getByRole('table');
    await table.getByRole('columnheader', { name: 'Airbnb' }).waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(7);
    await exposure.getByRole('button', { name: 'What is exposure?' }).press('Enter');
    await page.getByText('two nights for three hours are six night hours', { exact: false }).waitFor();
    await isWell(page);
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
