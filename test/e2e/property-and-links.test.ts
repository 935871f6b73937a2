import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { DESK } from '../support/browser.js';
import { ahead, airbnbCalendar, type CalendarHost, startCalendarHost } from '../support/calendar-host.js';
import { openStage, type Stage } from '../support/stage.js';

jest.setTimeout(60_000);

let host: CalendarHost;
let stage: Stage;

beforeAll(async () => {
  host = await startCalendarHost();
  stage = await openStage({ env: { OTA_ALLOW_FEED_HOSTS: host.host } });
}, 120_000);

afterAll(async () => {
  await stage?.close();
  host?.close();
}, 60_000);

const atUtc = { ...DESK, timezoneId: 'UTC' };

async function openForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Add (a )?property$/ }).click();
  const form = page.getByRole('dialog', { name: 'Add a property' });
  await form.waitFor();
  return form;
}

/** A property with one Airbnb link, added through the page; leaves the calendar open. */
async function add(page: Page, name: string, link: string): Promise<void> {
  const form = await openForm(page);
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Calendar link').fill(link);
  await form.getByText(/stays?/).waitFor();
  await form.getByRole('button', { name: 'Add property' }).click();
  await page.getByRole('button', { name: 'Show the calendar' }).click();
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const openConnection = async (page: Page, property: string): Promise<Locator> => {
  await section(page, property)
    .getByRole('list', { name: 'Connections' })
    .getByRole('button', { name: /^Airbnb/ })
    .click();
  return page.getByRole('dialog', { name: `Airbnb ${property}` });
};

test('a link says what it holds before it is saved, and its nights appear without a reload', async () => {
  host.serve('/cottage.ics', airbnbCalendar({ stays: [ahead(5, 3), ahead(12, 2)], blocks: [ahead(20, 4)] }));
  const { page, complaints } = await stage.openAsOwner('/', atUtc);
  await page.evaluate('window.sameDocument = true');

  const form = await openForm(page);
  await form.getByLabel('Name').fill('Sea View Cottage');
  await form.getByLabel('Calendar link').fill(host.link('/cottage.ics'));
  await form.getByText(/^2 stays, 1 block, next \d+ \w+$/).waitFor();
  expect(await form.getByRole('combobox', { name: 'Platform' }).inputValue()).toBe('Airbnb');
  await form.getByRole('button', { name: 'Add property' }).click();

  const added = page.getByRole('dialog', { name: 'Sea View Cottage is added' });
  const ourLink = await added
    .getByLabel('our link for Airbnb, Sea View Cottage', { exact: true })
    .inputValue();
  expect((await fetch(ourLink)).headers.get('content-type')).toMatch(/^text\/calendar/);
  await added.getByRole('button', { name: 'Show the calendar' }).click();

  const cottage = section(page, 'Sea View Cottage');
  await cottage.getByRole('button', { name: /^Airbnb, stay, .*, 3 nights$/ }).waitFor({ state: 'attached' });
  await cottage
    .getByRole('button', { name: /^Airbnb, blocked, .*, 4 nights$/ })
    .waitFor({ state: 'attached' });
  expect(await page.evaluate('window.sameDocument')).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a link that leads to a web page is told in words', async () => {
  host.serve('/rooms/123', '<!doctype html><html><body>A listing</body></html>', { type: 'text/html' });
  const { page } = await stage.openAsOwner('/');
  const form = await openForm(page);
  await form.getByLabel('Calendar link').fill(host.link('/rooms/123'));
  await form.getByText('The link answers with a web page, not a calendar.').waitFor();
  await page.context().close();
});

test('what is missing or refused is said at its field', async () => {
  const { page } = await stage.openAsOwner('/');
  const form = await openForm(page);
  const save = form.getByRole('button', { name: 'Add property' });
  await save.click();
  await form.getByText('Give the property a name.').waitFor();

  await form.getByLabel('Name').fill('Barn');
  await form.getByLabel('Calendar link').fill('ftp://example.com/calendar.ics');
  await form.getByRole('combobox', { name: 'Platform' }).click();
  await page.getByRole('option', { name: 'Vrbo' }).click();
  await save.click();
  const link = form.getByLabel('Calendar link');
  await form.locator('[inputmode="url"][aria-invalid="true"]').waitFor();
  const says = await form.locator(`[id="${await link.getAttribute('aria-describedby')}"]`).textContent();
  expect(says).toMatch(/https:\/\//);
  await page.context().close();
});

test('sync now brings a new stay, pause stops the looking, resume goes on', async () => {
  host.serve('/loft.ics', airbnbCalendar({ stays: [ahead(3, 2)] }));
  const { page } = await stage.openAsOwner('/', atUtc);
  await add(page, 'Loft', host.link('/loft.ics'));
  const loft = section(page, 'Loft');
  await loft.getByRole('button', { name: /^Airbnb, stay, .*, 2 nights$/ }).waitFor({ state: 'attached' });

  host.serve('/loft.ics', airbnbCalendar({ stays: [ahead(3, 2), ahead(9, 5)] }));
  const panel = await openConnection(page, 'Loft');
  await panel.getByRole('button', { name: 'Sync now' }).click();
  await loft
    .getByRole('button', { name: /^Airbnb, stay, .*, 5 nights$/, includeHidden: true })
    .waitFor({ state: 'attached' });

  await panel.getByRole('button', { name: 'Pause' }).click();
  await panel.getByRole('button', { name: 'Resume' }).waitFor();
  await panel.getByText('We do not look until you resume.').waitFor();
  await panel.getByRole('button', { name: 'Resume' }).click();
  await panel.getByRole('button', { name: 'Pause' }).waitFor();
  await page.context().close();
});

test('a link that stops working is told with what helps, and its nights stay taken', async () => {
  host.serve('/mill.ics', airbnbCalendar({ stays: [ahead(6, 6)] }));
  const { page } = await stage.openAsOwner('/', atUtc);
  await add(page, 'Old Mill', host.link('/mill.ics'));
  const mill = section(page, 'Old Mill');
  const stay = mill.getByRole('button', { name: /^Airbnb, stay, .*, 6 nights$/, includeHidden: true });
  await stay.waitFor({ state: 'attached' });

  host.serve('/mill.ics', 'gone', { status: 404, type: 'text/plain' });
  const panel = await openConnection(page, 'Old Mill');
  await panel.getByRole('button', { name: 'Sync now' }).click();
  await panel.getByText('This link no longer exists (the platform answered 404).').first().waitFor();
  await panel.getByText('Copy a new calendar link from the platform', { exact: false }).first().waitFor();
  expect(await stay.count()).toBe(1);
  await page.context().close();
});
