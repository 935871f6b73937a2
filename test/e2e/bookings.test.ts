import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, type Nights } from '../../domain/nights.js';
import { anyViolations, isWell } from '../support/accessibility.js';
import { addAirbnbHouse } from '../support/airbnb-house.js';
import { DESK, PHONE } from '../support/browser.js';
import {
  ahead,
  airbnbCalendar,
  type CalendarHost,
  startCalendarHost,
  today,
} from '../support/calendar-host.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/* A house on Airbnb with a guest from the fourth day on for five nights, and a mill with none. */

jest.setTimeout(120_000);

let host: CalendarHost;
let stage: Stage;
let houseId: string;
let millId: string;

const GUEST = ahead(4, 5);

beforeAll(async () => {
  host = await startCalendarHost();
  host.serve('/blue.ics', airbnbCalendar({ stays: [GUEST] }));
  host.serve('/green.ics', airbnbCalendar({ stays: [] }));
  stage = await openStage({ env: { OTA_ALLOW_FEED_HOSTS: host.host } });
  houseId = await addAirbnbHouse(stage, { name: 'Casa Blu', url: host.link('/blue.ics'), timezone: 'UTC' });
  millId = await addAirbnbHouse(stage, { name: 'Green Mill', url: host.link('/green.ics'), timezone: 'UTC' });
  await until(async () => (await taken(houseId)).length === 1);
}, 240_000);

afterAll(async () => {
  await stage?.close();
  host?.close();
}, 60_000);

interface Taken {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly nights: Nights;
}

async function taken(unitId: string): Promise<Taken[]> {
  const path = `/api/units/${unitId}/entries?from=${today()}&to=${addDays(today(), 90)}`;
  return (await stage.call<{ entries: Taken[] }>('get', path)).entries;
}

const direct = async (unitId: string): Promise<Pick<Taken, 'kind' | 'nights'>[]> =>
  (await taken(unitId)).filter(one => one.source === 'direct').map(({ kind, nights }) => ({ kind, nights }));

const atUtc = { ...DESK, timezoneId: 'UTC' };
const panel = (page: Page) => page.getByRole('dialog', { name: /^Book or block nights/ });

/** The middle of the night so many days ahead, in the row of the unit. */
async function nightOf(page: Page, unitId: string, days: number): Promise<{ x: number; y: number }> {
  const place = `(() => {
    const view = document.querySelector('[data-zoom]');
    const row = document.querySelector('[data-unit="${unitId}"]').getBoundingClientRect();
    const style = getComputedStyle(view);
    const [names, day] = ['--names', '--day'].map(name => Number.parseFloat(style.getPropertyValue(name)));
    const left = view.getBoundingClientRect().left + view.clientLeft + names - view.scrollLeft;
    return { x: left + (60 + ${days} + 1) * day, y: row.top + row.height / 2 };
  })()`;
  return page.evaluate<{ x: number; y: number }>(place);
}

async function drag(page: Page, unitId: string, from: number, to: number): Promise<void> {
  await page.locator('[data-entry]').first().waitFor();
  const [start, end] = [await nightOf(page, unitId, from), await nightOf(page, unitId, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, start.y);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

test('a drag over free nights ends at the guest, blocks them on every platform, and is undone with one click', async () => {
  const { page, complaints } = await stage.openAsOwner('/', atUtc);
  await drag(page, houseId, 1, 6);
  await panel(page).waitFor();
  const free = { from: ahead(1, 1).from, to: GUEST.from };
  expect(new URL(page.url()).searchParams.get('nights')).toBe(`${free.from}_${free.to}`);
  await panel(page).getByText('Block these nights').click();
  await panel(page).getByLabel('Note').fill('The roof is mended.');
  await panel(page)
    .getByText(/^Airbnb has never read our calendar/)
    .waitFor();
  expect(await anyViolations(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Block 3 nights' }).click();
  const bar = page.getByRole('button', { name: /^Direct, blocked, / });
  await bar.waitFor();
  expect(await direct(houseId)).toEqual([{ kind: 'block', nights: free }]);
  await page.locator('[data-kind="block"]:focus').waitFor();

  await page.getByRole('button', { name: 'Undo' }).click();
  await bar.waitFor({ state: 'detached' });
  expect(await direct(houseId)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the keyboard alone chooses nights, books them and opens the booking; Escape gives the keyboard back', async () => {
  const { page, complaints } = await stage.openAsOwner('/', atUtc);
  const guest = page.getByRole('button', { name: /^Airbnb, stay, / });
  await guest.focus();
  for (let nights = 0; nights < 3; nights++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByText(/^2 nights chosen, /).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/nights chosen/).waitFor({ state: 'detached' });
  for (let nights = 0; nights < 2; nights++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await panel(page).getByLabel('Guest’s name').fill('Ada Lovelace');
  await page.keyboard.press('Enter');
  const nights = { from: GUEST.to, to: addDays(GUEST.to, 2) };
  await page.getByRole('button', { name: /^Direct, stay, Ada Lovelace, / }).waitFor();
  expect(await direct(houseId)).toEqual([{ kind: 'stay', nights }]);
  await page.locator('[data-source="direct"]:focus').waitFor();

  await page.keyboard.press('Enter');
  const entry = page.getByRole('dialog', { name: 'Direct, stay Casa Blu' });
  await entry.getByText(/^Entered by /).waitFor();
  await entry.getByText(/^Airbnb has never read our calendar, and may still sell/).waitFor();
  expect(await anyViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await entry.waitFor({ state: 'detached' });
  await page.locator('[data-source="direct"]:focus').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an address opens the panel for its nights; taken ones are refused in words, and the way back closes it', async () => {
  const nights = `${addDays(GUEST.from, 1)}_${addDays(GUEST.from, 3)}`;
  const { page } = await stage.openAsOwner(`/?book=${houseId}&nights=${nights}`, atUtc);
  await panel(page).getByText('These nights are not free.').waitFor();
  await panel(page).getByText('Ask the platforms first').click();
  await panel(page).getByRole('button', { name: 'Book 2 nights' }).click();
  await panel(page).getByText('These nights are already taken by Airbnb.').waitFor();
  expect(await anyViolations(page)).toEqual([]);
  await panel(page).getByLabel('Arrival').fill(addDays(today(), -2));
  await panel(page).getByText('These nights have passed.').waitFor();
  expect(await panel(page).getByRole('button', { name: /^Book/ }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).not.toContain('book');

  await page.getByRole('button', { name: /^Airbnb, stay, / }).click();
  const entry = page.getByRole('dialog', { name: 'Airbnb, stay Casa Blu' });
  await entry.waitFor();
  const address = page.url();
  await page.goBack();
  await entry.waitFor({ state: 'detached' });
  await page.goto(address);
  await entry.getByText(/^First seen: /).waitFor();
  await page.context().close();
});

test('what a platform sold meanwhile is found by asking it first', async () => {
  const nights = ahead(20, 3);
  host.serve('/green.ics', airbnbCalendar({ stays: [nights] }));
  const { page } = await stage.openAsOwner(`/?book=${millId}&nights=${nights.from}_${nights.to}`, atUtc);
  await panel(page).getByRole('button', { name: 'Book 3 nights' }).click();
  await panel(page).getByText('These nights are already taken by Airbnb.').waitFor();
  expect(await direct(millId)).toEqual([]);
  await page.context().close();
});

test('all direct bookings stand on a page of their own, lead to the calendar and back, and are cancelled there', async () => {
  const nights = ahead(40, 2);
  await stage.call('post', '/api/bookings', {
    unitId: millId,
    nights,
    name: 'Grace Hopper',
    note: 'Arrives late.',
  });
  const { page, complaints } = await stage.openAsOwner('/bookings', atUtc);
  const row = page.getByRole('listitem').filter({ hasText: 'Grace Hopper' });
  await row.getByText('Arrives late.').waitFor();
  expect(await anyViolations(page)).toEqual([]);
  await row.getByRole('link', { name: 'On the calendar' }).click();
  await page.getByRole('dialog', { name: 'Direct, stay Green Mill' }).getByText('Grace Hopper').waitFor();
  await page.locator('[data-source="direct"][aria-label*="Grace Hopper"]').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(url => url.pathname === '/bookings');
  await row.getByRole('button', { name: 'Cancel the booking' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the booking' }).click();
  await row.waitFor({ state: 'detached' });
  expect(await direct(millId)).toEqual([]);
  await page.getByLabel('Also cancelled ones').click();
  await row.getByText(/Cancelled by /).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('on a phone two taps in the unit’s month choose nights, and the block is opened again from its panel', async () => {
  const nights = ahead(60, 3);
  const { page, complaints } = await stage.openAsOwner(`/units/${millId}?month=${nights.from.slice(0, 7)}`, {
    ...PHONE,
    timezoneId: 'UTC',
  });
  const night = (day: string) => page.locator(`[data-day="${day}"]`);
  await page.getByRole('list', { name: /^Nights of / }).waitFor();
  const last = addDays(nights.to, -1);
  const inMonth = last.slice(0, 7) === nights.from.slice(0, 7) ? last : nights.from;
  await night(nights.from).click();
  if (inMonth !== nights.from) await night(inMonth).click();
  await isWell(page);
  await page.getByRole('button', { name: 'Book or block' }).click();
  await panel(page).getByText('Block these nights').click();
  await isWell(page);
  await panel(page)
    .getByRole('button', { name: /^Block \d/ })
    .click();
  await panel(page).waitFor({ state: 'detached' });
  expect(await direct(millId)).toEqual([
    { kind: 'block', nights: { from: nights.from, to: addDays(inMonth, 1) } },
  ]);

  await night(nights.from).click();
  const entry = page.getByRole('dialog', { name: 'Direct, blocked Green Mill' });
  await entry.getByRole('button', { name: 'Open the nights' }).click();
  await page
    .getByRole('dialog', { name: 'Open these nights again?' })
    .getByRole('button', { name: 'Open the nights' })
    .click();
  await entry.waitFor({ state: 'detached' });
  expect(await direct(millId)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
