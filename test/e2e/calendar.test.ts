import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anyViolations, isWell, overflow } from '../support/accessibility.js';
import { addAirbnbHouse } from '../support/airbnb-house.js';
import { DESK, holdBack, PHONE } from '../support/browser.js';
import { ahead, airbnbCalendar, type CalendarHost, startCalendarHost } from '../support/calendar-host.js';
import { openStage, type Stage } from '../support/stage.js';

jest.setTimeout(120_000);

let host: CalendarHost;
let stage: Stage;

const GUEST = { name: 'Giulia Rossi', nights: ahead(300, 4) };

beforeAll(async () => {
  host = await startCalendarHost();
  host.serve('/blue.ics', airbnbCalendar({ stays: [ahead(4, 5), ahead(200, 9)], blocks: [ahead(12, 7)] }));
  host.serve('/green.ics', airbnbCalendar({ stays: [ahead(5, 2)] }));
  stage = await openStage({ env: { OTA_ALLOW_FEED_HOSTS: host.host } });
  await addAirbnbHouse(stage, { name: 'Casa Blu', url: host.link('/blue.ics'), timezone: 'Europe/Rome' });
  const unitId = await addAirbnbHouse(stage, {
    name: 'Green Mill',
    url: host.link('/green.ics'),
    timezone: 'Europe/Rome',
  });
  await stage.call('post', '/api/bookings', { ...GUEST, unitId });
}, 180_000);

afterAll(async () => {
  await stage?.close();
  host?.close();
}, 60_000);

const atUtc = { ...DESK, timezoneId: 'UTC' };
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const stay = (page: Page, property: string, nights: number) =>
  section(page, property).getByRole('button', { name: new RegExp(`^Airbnb, stay, .*, ${nights} nights$`) });

const searchField = (page: Page) => page.getByLabel('Search by property, unit or guest');

const keyboardOn = (page: Page, words: string) =>
  page.locator(`[data-entry]:focus[aria-label*="${words}"]`).waitFor();

const open = async (options: Parameters<Stage['openAsOwner']>[1]) => {
  const opened = await stage.openAsOwner('/', options);
  await opened.page.getByRole('heading', { name: 'Calendar' }).waitFor();
  return opened;
};

test('a stay opens with its nights, its guest’s reservation and what became of it, in the zone of the place', async () => {
  const { page, complaints } = await open(atUtc);
  await stay(page, 'Casa Blu', 5).click();
  const panel = page.getByRole('dialog', { name: 'Airbnb, stay Casa Blu' });
  await panel.getByText(/^First seen: .*, stay\.$/).waitFor();
  await panel.getByText('Times are Rome time.').waitFor();
  expect(await anyViolations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Airbnb connection' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a first visit asks for each thing once, and takes up what came with the page', async () => {
  const context = await stage.browser.newContext({ ...atUtc, storageState: stage.owner });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await page.goto(`${stage.system.url}/`);
  await stay(page, 'Casa Blu', 5).waitFor();
  for (const path of ['/api/session', '/api/properties', '/api/entries'])
    expect([path, asked.filter(one => one === path).length]).toEqual([path, 1]);
  await context.close();
});

test('the keyboard alone goes from entry to entry, to one half a year ahead, to the next unit, and opens it', async () => {
  const { page } = await open(atUtc);
  const first = stay(page, 'Casa Blu', 5);
  await first.waitFor();
  expect(await page.locator('[data-entry][tabindex="0"]').count()).toBe(1);
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await keyboardOn(page, 'blocked');
  await page.keyboard.press('End');
  await stay(page, 'Casa Blu', 9).waitFor();
  await keyboardOn(page, '9 nights');
  await page.keyboard.press('Home');
  await keyboardOn(page, '5 nights');
  await page.keyboard.press('ArrowDown');
  await keyboardOn(page, '2 nights');
  expect(await page.locator('[data-entry][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Airbnb, stay Green Mill' });
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await keyboardOn(page, '2 nights');
  await page.context().close();
});

test('search, filter, zoom and first day stand in the address and after a reload', async () => {
  const { page, complaints } = await open(atUtc);
  await stay(page, 'Casa Blu', 5).waitFor();
  await searchField(page).fill('mill');
  await section(page, 'Casa Blu').waitFor({ state: 'detached' });
  await page.getByText('Quarter', { exact: true }).click();
  await page.getByRole('button', { name: 'Quarter after' }).click();
  await page.waitForURL(/from=\d{4}-\d{2}-01/);
  expect(new URL(page.url()).searchParams.get('zoom')).toBe('quarter');
  expect(await anyViolations(page)).toEqual([]);

  const { search } = new URL(page.url());
  await page.reload();
  await section(page, 'Green Mill').waitFor({ state: 'attached' });
  expect(await section(page, 'Casa Blu').count()).toBe(0);
  expect(new URL(page.url()).search).toBe(search);

  await searchField(page).fill('');
  await page.getByRole('button', { name: 'Only with conflicts' }).click();
  await page.getByText('No unit matches.').waitFor();
  await page.getByRole('button', { name: 'Show all units' }).click();
  await section(page, 'Casa Blu').waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a guest’s name finds the stay, which opens in its place; before that is known nothing is said to be missing', async () => {
  const { page, complaints } = await open(atUtc);
  await stay(page, 'Casa Blu', 5).waitFor();
  const answer = await holdBack(page, '**/api/stays?*');
  await searchField(page).fill('giulia');
  await page.getByText('Searching for guests…').waitFor();
  expect(await page.getByText(/matches/).count()).toBe(0);
  answer();
  await section(page, 'Green Mill').waitFor({ state: 'attached' });
  expect(await section(page, 'Casa Blu').count()).toBe(0);
  const found = page
    .getByRole('list', { name: 'Stays found' })
    .getByRole('button', { name: /^Giulia Rossi · .* · Green Mill$/ });
  expect(await anyViolations(page)).toEqual([]);
  await found.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Direct, stay Green Mill' });
  await panel.getByText(GUEST.name).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await keyboardOn(page, GUEST.name);
  const bar = await page.locator(`[data-entry][aria-label*="${GUEST.name}"]`).boundingBox();
  expect(bar!.x).toBeGreaterThan(0);
  expect(bar!.x + bar!.width).toBeLessThan(DESK.viewport.width);

  await searchField(page).fill('nobody of this name');
  await page.getByText('No unit and no guest matches.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('Escape closes a menu and gives the keyboard back to its button, the first time, too', async () => {
  const { page, complaints } = await open(atUtc);
  for (const [name, item] of [
    [/^Account of /, 'My account'],
    ['More for Casa Blu', 'Open the property'],
  ] as const) {
    const button = page.getByRole('button', { name });
    await button.press('Enter');
    await page.getByRole('menuitem', { name: item }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: item }).waitFor({ state: 'detached' });
    await button.and(page.locator(':focus')).waitFor();
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('without a connection a page that was never opened says so, leaves the ways to others, and comes by itself afterwards', async () => {
  const { page } = await open(atUtc);
  await stay(page, 'Casa Blu', 5).waitFor();
  let begun = 0;
  page.on('domcontentloaded', () => {
    begun++;
  });
  const places = page.getByRole('navigation', { name: 'Pages' });
  await page.context().setOffline(true);
  await places.getByRole('link', { name: 'Properties' }).click();
  const words = page.getByRole('heading', { name: 'The server cannot be reached.' });
  await words.waitFor();
  await isWell(page);
  await places.getByRole('link', { name: 'Calendar' }).click();
  await stay(page, 'Casa Blu', 5).waitFor();
  await places.getByRole('link', { name: 'Properties' }).click();
  await words.waitFor();
  expect(begun).toBe(0);
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Properties', exact: true }).waitFor();
  await page.context().close();
});

test('a tap on a unit right after a scroll leads to it, however long its page takes to come', async () => {
  const { page } = await open({ ...PHONE, timezoneId: 'UTC' });
  await stay(page, 'Casa Blu', 5).waitFor({ state: 'attached' });
  const letCome = await holdBack(page, '**/assets/unit-page-*.js');
  await page.evaluate(`document.querySelector('section[aria-label="Taken nights"]').scrollBy(200, 0)`);
  await section(page, 'Casa Blu').getByRole('link', { name: 'Whole place' }).click();
  // Longer than the calendar waits, after a scroll, to write its first day into the address.
  await page.evaluate(() => new Promise(later => setTimeout(later, 600)));
  letCome();
  await page.getByRole('list', { name: 'Entries of the month' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/units\//);
  await page.context().close();
});

test('on a phone a unit’s name leads to its months, and a stay of them opens', async () => {
  const { page, complaints } = await open({ ...PHONE, timezoneId: 'UTC' });
  await stay(page, 'Casa Blu', 5).waitFor({ state: 'attached' });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await section(page, 'Casa Blu').getByRole('link', { name: 'Whole place' }).click();
  await page.getByRole('heading', { name: 'Casa Blu' }).waitFor();
  const entries = page.getByRole('list', { name: 'Entries of the month' });
  const month = ahead(4, 5).from.slice(0, 7);
  if (month !== ahead(0, 1).from.slice(0, 7)) await page.getByRole('button', { name: 'Month after' }).click();
  await entries.getByRole('button', { name: /5 nights/ }).click();
  await page.getByRole('dialog', { name: 'Airbnb, stay Casa Blu' }).waitFor();
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});
