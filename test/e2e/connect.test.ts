import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Nights } from '../../domain/nights.js';
import { isWell } from '../support/accessibility.js';
import { PHONE } from '../support/browser.js';
import { ahead, airbnbCalendar, type CalendarHost, startCalendarHost } from '../support/calendar-host.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/* A guest house that is sold at Vrbo already, and is then connected to Airbnb and GoMMT step by step. */

jest.setTimeout(180_000);

interface Feed {
  readonly id: string;
  readonly unitId: string;
  readonly exportUrl: string;
}
interface House {
  readonly id: string;
  readonly units: readonly { readonly id: string }[];
  readonly connections: readonly { readonly id: string; readonly platform: string; readonly feeds: Feed[] }[];
}

const SOLD: Nights = ahead(10, 4);

let host: CalendarHost;
let stage: Stage;
let house: House;

beforeAll(async () => {
  host = await startCalendarHost();
  host.serve('/vrbo.ics', airbnbCalendar({ stays: [SOLD] }));
  host.serve('/garden.ics', airbnbCalendar({ stays: [ahead(12, 4), ahead(20, 2)], blocks: [ahead(30, 2)] }));
  host.serve('/attic.ics', airbnbCalendar({ stays: [ahead(5, 3)] }));
  stage = await openStage({ env: { OTA_ALLOW_FEED_HOSTS: host.host } });
  house = await stage.call<House>('post', '/api/properties', {
    name: 'Guest house',
    timezone: 'Europe/Rome',
    units: [{ name: 'Garden room' }, { name: 'Attic room' }],
    connections: [{ platform: 'vrbo', feeds: [{ unit: 0, url: host.link('/vrbo.ics') }, { unit: 1 }] }],
  });
  await until(async () => {
    const from = SOLD.from;
    const query = `?from=${from}&to=${SOLD.to}`;
    const { entries } = await stage.call<{ entries: unknown[] }>(
      'get',
      `/api/units/${house.units[0]!.id}/entries${query}`,
    );
    return entries.length > 0;
  });
}, 240_000);

afterAll(async () => {
  await stage?.close();
  host?.close();
}, 60_000);

const place = (rest: string) => `/properties/${house.id}/connect${rest}`;

/** By the keyboard alone. */
async function press(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

const isFocused = (page: Page, words: string) =>
  until(async () => (await page.evaluate<string>('document.activeElement.textContent')) === words);

test('a platform is connected by the keyboard: where its link is, what it holds, what it would do, and who read ours', async () => {
  const { page, complaints } = await stage.openAsOwner('/');
  await page.evaluate('window.sameDocument = true');
  await press(page, 'button', 'More for Guest house');
  await page.getByRole('menuitem', { name: 'Connect a platform' }).press('Enter');
  await step(page, 'Choose a platform').waitFor();
  await page
    .getByRole('link', { name: /^Airbnb.*within 2 hours, at the latest within 3 hours\.$/ })
    .waitFor();
  await isWell(page);

  await press(page, 'link', /^Airbnb/);
  await isFocused(page, 'Find the calendar link at Airbnb');
  await page.getByRole('img', { name: /^Drawing of Airbnb’s calendar\. 1: “Availability”/ }).waitFor();
  await isWell(page);

  await press(page, 'link', 'I have copied it');
  const garden = page.getByLabel('Calendar link of Garden room');
  const attic = page.getByLabel('Calendar link of Attic room');
  await garden.fill(host.link('/garden.ics'));
  await page.getByText(/^2 stays, 1 block, next \d+ \w+$/).waitFor();
  await page.getByText(/^Next stays: /).waitFor();
  const goOn = page.getByRole('button', { name: 'See the first result' });
  await attic.fill(host.link('/garden.ics'));
  await page.getByText('This is the link of another unit: Garden room.').waitFor();
  expect(await goOn.isDisabled()).toBe(true);
  await attic.fill(host.link('/vrbo.ics'));
  await page.getByText('This is the link of another unit: Guest house, Garden room.').waitFor();
  await isWell(page);
  await attic.fill(host.link('/attic.ics'));
  await page.getByText(/^1 stay, next/).waitFor();

  await goOn.press('Enter');
  await isFocused(page, 'What it would do');
  const result = page.getByRole('region', { name: 'Garden room' });
  await result.getByText(/^Double booking on .*: Vrbo has a guest there on /).waitFor();
  await result.getByText('6 nights more are taken, and will be closed elsewhere.').waitFor();
  await result
    .getByRole('cell', { name: /taken now/ })
    .first()
    .waitFor();
  await page.getByRole('region', { name: 'Attic room' }).getByText('Nothing collides').waitFor();
  await isWell(page);

  await page.goBack();
  expect(await garden.inputValue()).toBe(host.link('/garden.ics'));
  await page.goForward();
  await press(page, 'button', 'Save and connect');
  await isFocused(page, 'Give Airbnb our link');
  const ours = page.getByRole('region', { name: 'Our links' });
  await ours
    .getByText(/^Waiting for Airbnb to read our calendar for the first time/)
    .first()
    .waitFor();
  await page.getByRole('img', { name: /the field for the other website’s link/ }).waitFor();
  await isWell(page);

  const link = await ours.getByLabel('our link for Airbnb, Garden room', { exact: true }).inputValue();
  await fetch(link, { headers: { 'user-agent': 'Airbnb calendar reader' } });
  await ours.getByText(/^Airbnb read it first at \d\d:\d\d on \d+ \w+, Rome time\.$/).waitFor();
  await ours.getByText('Who read it calls itself “Airbnb calendar reader”.').waitFor();
  expect(await page.evaluate('window.sameDocument')).toBe(true);
  await page.goBack();
  await step(page, 'Paste the calendar link of Airbnb').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('Today leads to connecting a property that has no platform', async () => {
  await stage.call('post', '/api/properties', { name: 'Barn', timezone: 'Europe/Rome' });
  const { page, complaints } = await stage.openAsOwner('/today', PHONE);
  const line = page.getByRole('listitem').filter({ hasText: 'Barn' });
  await line.getByText('No platform is connected yet: nothing is read, and nobody is told.').waitFor();
  await line.getByRole('link', { name: /^Connect a platform/ }).tap();
  await step(page, 'Choose a platform').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Connect Barn' }).waitFor();
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('on a phone, a platform without links says so and goes on by checklist; nothing pasted leads back to pasting', async () => {
  const { page, complaints } = await stage.openAsOwner(place('/gommt/where'), PHONE);
  await step(page, 'GoMMT has no calendar links').waitFor();
  await isWell(page);
  await page.getByRole('button', { name: 'Connect with checklists' }).tap();
  await step(page, 'GoMMT is kept by hand').waitFor();
  await isWell(page);

  await page.goto(`${stage.system.url}${place('/booking_com/first-result')}`);
  await step(page, 'Paste the calendar link of Booking.com').waitFor();
  await page.getByLabel('Calendar link of Attic room').fill(host.link('/attic-elsewhere.ics'));
  await page.getByText('This link no longer exists (the platform answered 404).').waitFor();
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(['light', 'dark'] as const)('each platform’s drawing is well in %s', async colorScheme => {
  const { page, complaints } = await stage.openAsOwner(place('/agoda/where'), { ...PHONE, colorScheme });
  for (const platform of ['agoda', 'airbnb', 'booking_com', 'vrbo']) {
    await page.goto(`${stage.system.url}${place(`/${platform}/where`)}`);
    await page.getByRole('img', { name: /^Drawing of / }).waitFor();
    await isWell(page);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the panel of a connection sets the interval, the rules, a new link, and the way by hand, each asked for first', async () => {
  const connection = (await stage.call<House>('get', `/api/properties/${house.id}`)).connections.find(
    ({ platform }) => platform === 'vrbo',
  )!;
  const { page, complaints } = await stage.openAsOwner(`/?connection=${connection.id}`);
  const panel = page.getByRole('dialog', { name: 'Vrbo Guest house' });
  await panel.getByLabel('How often we look').click();
  await page.getByRole('option', { name: 'Every 2 hours' }).click();
  await page.getByText('From now on we look every 2 hours.').waitFor();

  const garden = panel.getByRole('region', { name: 'Garden room' });
  await garden.getByText('Rules for reading it').click();
  await garden.getByLabel('Leave out entries that say').fill('Cleaning');
  await garden.getByRole('button', { name: 'Save rules' }).click();
  await garden.getByText('Rules for reading it: 1').waitFor();
  await isWell(page);

  const ourLink = garden.getByLabel('our link for Vrbo, Garden room', { exact: true });
  const before = await ourLink.inputValue();
  await garden.getByRole('button', { name: 'Make a new link' }).click();
  await page
    .getByRole('dialog', { name: 'Make a new link for Vrbo?' })
    .getByRole('button', { name: 'Make a new link' })
    .click();
  await until(async () => (await ourLink.inputValue()) !== before);
  expect((await fetch(before)).status).toBe(404);

  await garden.getByRole('button', { name: 'Keep by checklist' }).click();
  await page
    .getByRole('dialog', { name: 'Keep Garden room at Vrbo by checklist?' })
    .getByRole('button', { name: 'Keep by checklist' })
    .click();
  await garden.getByText('No link yet').waitFor();
  await isWell(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a property is renamed, and a room that came later joins a platform that is connected', async () => {
  host.serve('/cellar.ics', airbnbCalendar({ stays: [ahead(40, 3)] }));
  const { page, complaints } = await stage.openAsOwner(`/properties/${house.id}`);
  await press(page, 'button', 'More for Guest house');
  await page.getByRole('menuitem', { name: 'Edit property' }).press('Enter');
  const edit = page.getByRole('dialog', { name: 'Edit Guest house' });
  await edit.getByLabel('Name', { exact: true }).fill('Old mill');
  await isWell(page);
  await edit.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: 'Old mill' }).waitFor();

  await page.getByRole('button', { name: 'Add a unit' }).click();
  const add = page.getByRole('dialog', { name: 'Add a unit to Old mill' });
  await add.getByLabel('Name of the unit').fill('Cellar');
  await add.getByRole('button', { name: 'Add the unit' }).click();
  const toVrbo = page.getByRole('link', { name: 'Add Cellar to Vrbo' });
  await toVrbo.waitFor();
  await isWell(page);

  await toVrbo.click();
  await page.getByRole('link', { name: 'I have copied it' }).click();
  await page.getByLabel('Calendar link of Cellar').fill(host.link('/cellar.ics'));
  await page.getByText(/^1 stay, next /).waitFor();
  await page.getByRole('button', { name: 'See the first result' }).click();
  await page.getByRole('button', { name: 'Save and connect' }).click();
  await step(page, 'Give Vrbo our link').waitFor();
  await page.getByLabel('our link for Vrbo, Cellar', { exact: true }).waitFor();

  const after = await stage.call<House & { name: string }>('get', `/api/properties/${house.id}`);
  const [cellar] = after.units.filter(({ id }) => house.units.every(unit => unit.id !== id));
  const vrbo = after.connections.find(({ platform }) => platform === 'vrbo')!;
  expect(after.name).toBe('Old mill');
  expect(vrbo.feeds.map(({ unitId }) => unitId)).toContain(cellar!.id);
  expect(complaints).toEqual([]);
  await page.context().close();
});
