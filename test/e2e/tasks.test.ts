import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { Locator, Page } from 'playwright-core';
import type { Nights } from '../../domain/nights.js';
import { anyViolations, isWell } from '../support/accessibility.js';
import { DESK, openPage, PHONE } from '../support/browser.js';
import { ahead } from '../support/calendar-host.js';
import { type SampleFlat, sampleFlat } from '../support/sample-flat.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/* One system: the flat is sold on Airbnb and Vrbo, and kept by hand on Agoda. Each test sells nights of its own. */

const AT_ONCE_DAYS = 30;

jest.setTimeout(120_000);

let stage: Stage;
let temporal: Connection;
let flat: SampleFlat;
let agoda: string;

beforeAll(async () => {
  stage = await openStage();
  temporal = await Connection.connect({ address: stage.system.temporalAddress });
  flat = await sampleFlat(stage.system, stage.office);
  // What stood in the calendars before is settled by one word, so that each test sees its own nights alone.
  await stage.call('patch', '/api/task-settings', { dailyAt: '00:00', closeAtOnceDays: AT_ONCE_DAYS });
  agoda = await flat.connectAgoda();
  const first = await until(dailyList);
  await stage.call('post', `/api/tasks/${first}/complete`, {});
}, 240_000);

afterAll(async () => {
  await temporal?.close();
  await stage?.close();
}, 60_000);

interface Listed {
  readonly id: string;
  readonly steps: { readonly open: number };
}

const openLists = async (): Promise<Listed[]> =>
  (await stage.call<{ tasks: Listed[] }>('get', `/api/tasks?connection=${agoda}`)).tasks;

/** The day's list; what cannot wait for it may have opened the task before, with nights that are near alone. */
async function dailyList(): Promise<string | undefined> {
  const [task] = await openLists();
  if (!task) return undefined;
  const { list } = await stage.call<{ list: { nights: Nights }[] }>('get', `/api/tasks/${task.id}`);
  return list.some(({ nights }) => nights.from > ahead(AT_ONCE_DAYS + 1, 1).from) ? task.id : undefined;
}

/** A guest books on Airbnb, and the page of the checklist for Agoda is opened from the list of tasks. */
async function sellAndOpenList(page: Page): Promise<void> {
  await flat.book('airbnb', await flat.freeSoon());
  await flat.look('airbnb');
  await page.getByRole('link', { name: /Close nights on Agoda: 1 step\./ }).click();
}

const step = (page: Page) => page.getByRole('checkbox', { name: /^Close Flat on Agoda for / });

async function isInView(page: Page, part: Locator): Promise<boolean> {
  const box = await part.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= page.viewportSize()!.height;
}

const taskIdOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)!;

test('a stay on Airbnb becomes a checklist for Agoda; ticked on a phone, its workflow ends and says why', async () => {
  const { page, complaints } = await stage.openAsOwner('/tasks', PHONE);
  await sellAndOpenList(page);
  expect(await page.getByRole('link', { name: 'Open Agoda' }).getAttribute('href')).toMatch(
    /^https:\/\/ycs\.agoda\.com/,
  );
  await page.getByText('set the switch to grey', { exact: false }).waitFor();
  await step(page).click();
  const end = page.getByRole('region', { name: 'How it ended' });
  await end.getByText('Done.').waitFor();
  await page.getByText(/^Done by Olga Ferri/).waitFor();
  // Where the thumb is, said once, and with the tick still at hand.
  expect(await isInView(page, end)).toBe(true);
  expect(await page.getByText('Done.', { exact: true }).count()).toBe(1);
  expect(await step(page).and(page.locator(':focus')).count()).toBe(1);
  await end.getByRole('link', { name: 'Back to the list' }).waitFor();
  expect(await anyViolations(page)).toEqual([]);

  const { workflow } = new Client({ connection: temporal });
  const ended = await until(async () => {
    const told = await workflow.getHandle(`task/${taskIdOf(page)}`).describe();
    return told.status.name === 'COMPLETED' && told;
  });
  expect(ended.searchAttributes).toMatchObject({
    OtaTask: ['close_nights'],
    OtaState: ['done'],
    OtaEnded: ['confirmed'],
  });

  // The next stay is asked for alone.
  await page.getByRole('link', { name: 'All tasks' }).click();
  await sellAndOpenList(page);
  await step(page).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(1);
  await step(page).click();
  await page.getByRole('region', { name: 'How it ended' }).waitFor();
  expect(await openLists()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a tick is taken back; without a connection it waits, which is said, and is sent when there is one', async () => {
  const { page } = await stage.openAsOwner('/tasks', PHONE);
  await sellAndOpenList(page);
  await page.getByRole('button', { name: /^Add a note: / }).click();
  await page.getByLabel('Note, kept with the tick').fill('In YCS, room type Flat');
  await step(page).click();
  await page.getByText('“In YCS, room type Flat”').waitFor();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await page.getByRole('region', { name: 'How it ended' }).waitFor({ state: 'detached' });
  expect(await step(page).isChecked()).toBe(false);

  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await step(page).click();
  await page.getByText('1 tick will be sent as soon as you are back.', { exact: false }).waitFor();
  expect(await openLists()).toHaveLength(1);
  await page.context().setOffline(false);
  await page.getByRole('region', { name: 'How it ended' }).waitFor();
  expect(await openLists()).toEqual([]);
  await page.context().close();
});

test('a tick that waits to be sent stays on the screen, whatever else becomes of its task meanwhile', async () => {
  const { page } = await stage.openAsOwner('/tasks', PHONE);
  await sellAndOpenList(page);
  const steps = `${stage.system.url}/api/tasks/*/steps/**`;
  await page.route(steps, route => route.abort('connectionfailed'));
  await step(page).click();
  await page.getByText(/^Nothing comes through\./).waitFor();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await stage.call('post', `/api/tasks/${taskIdOf(page)}/snooze`, { until });
  await page.getByText(/^Put off: again in/).waitFor();
  expect(await step(page).isChecked()).toBe(true);
  await page.unroute(steps);
  await page.getByRole('region', { name: 'How it ended' }).waitFor();
  expect(await openLists()).toEqual([]);
  await page.context().close();
});

test('the front desk ticks a list by its link without an account, and a link that was revoked is dead', async () => {
  const { page } = await stage.openAsOwner('/tasks', PHONE);
  await sellAndOpenList(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const share = page.getByRole('region', { name: 'For somebody without an account' });
  const linkFor = async (whom: string) => {
    await share.getByLabel('For whom').fill(whom);
    await share.getByRole('button', { name: 'Make a link' }).click();
    await share.getByRole('listitem').filter({ hasText: whom }).waitFor();
    return share.getByLabel('link to the checklist', { exact: true }).inputValue();
  };
  const link = await linkFor('Front desk');
  const other = await linkFor('Cleaner');
  await share.getByRole('button', { name: 'Revoke the link for Cleaner' }).click();
  await share.getByText('Cleaner').waitFor({ state: 'detached' });
  const { page: dead } = await openPage(stage.browser, other, PHONE);
  await dead.getByRole('heading', { name: 'This link no longer works' }).waitFor();

  const { page: theirs, complaints } = await openPage(stage.browser, link, PHONE);
  await theirs.getByRole('heading', { name: 'Harbor Street Flat' }).waitFor();
  expect(new URL(theirs.url()).hash).toBe('');
  await step(theirs).click();
  await theirs.getByText('Say who you are, then tick.').waitFor();
  await theirs.getByLabel('Your name').fill('Anna');
  expect(await anyViolations(theirs)).toEqual([]);
  await step(theirs).click();
  await theirs.getByText('All done. Thank you.').waitFor();
  await page.getByText(/^Done by Anna/).waitFor();
  expect(await openLists()).toEqual([]);
  expect(complaints).toEqual([]);
  await Promise.all([page.context().close(), theirs.context().close(), dead.context().close()]);
});

test('a double booking stands on the screen within seconds, and is settled by choosing a way out', async () => {
  const { page, complaints } = await stage.openAsOwner('/conflicts', PHONE);
  await page
    .getByRole('link', { name: /^Double booking/ })
    .first()
    .waitFor();
  const before = await page.getByRole('link', { name: /^Double booking/ }).count();
  const nights = await flat.freeLater();
  await Promise.all([flat.book('airbnb', nights), flat.book('vrbo', nights)]);
  await flat.look('airbnb');
  await flat.look('vrbo');
  const soonest = page.getByRole('link', { name: /^Double booking/ });
  await soonest.nth(before).waitFor({ timeout: 10_000 });
  await soonest.first().click();

  await page.getByRole('region', { name: 'Airbnb' }).waitFor();
  await page.getByRole('region', { name: 'Vrbo' }).waitFor();
  const ways = page.getByRole('region', { name: 'Ways out' });
  await ways.getByRole('button', { name: /^Choose: Cancel the stay from Vrbo/ }).click();
  const decided = page.getByRole('region', { name: 'What was decided' });
  await decided.getByRole('heading', { name: 'Cancel the stay from Vrbo.' }).waitFor();
  await decided.getByRole('link', { name: /^Carry out the chosen way out/ }).click();
  await page.getByRole('checkbox', { name: /^Cancel the stay from Vrbo in Flat/ }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  ['desk', 'light', DESK],
  ['desk', 'dark', DESK],
  ['phone', 'light', PHONE],
  ['phone', 'dark', PHONE],
] as const)(
  'tasks and conflicts at a %s in %s are accessible and no wider than the window',
  async (_, scheme, size) => {
    const { page, complaints } = await stage.openAsOwner('/tasks', { ...size, colorScheme: scheme });
    const task = page.getByRole('link', { name: /Carry out the chosen way out/ });
    await task.waitFor();
    await isWell(page);
    await task.click();
    await page.getByRole('checkbox').first().waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('History').click();
    await isWell(page);
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: /^Conflicts/ })
      .click();
    const conflict = page.getByRole('link', { name: /^Double booking/ });
    await conflict.first().waitFor();
    await isWell(page);
    await conflict.first().click();
    await page.getByRole('region', { name: 'Ways out' }).waitFor();
    await page.getByRole('button', { name: 'This is not a conflict' }).click();
    await isWell(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
