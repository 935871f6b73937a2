import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anyViolations, isWell } from '../support/accessibility.js';
import { DESK, PHONE } from '../support/browser.js';
import { openStage, type Stage } from '../support/stage.js';

const A_MINUTE_MS = 60_000;

jest.setTimeout(90_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);

afterAll(() => stage?.close(), 60_000);

const calendarStands = async (page: Page) => {
  await page.getByRole('heading', { name: 'Calendar' }).waitFor();
  await page.locator('[data-entry]').first().waitFor({ state: 'attached' });
};

test('an empty system offers two ways to begin', async () => {
  const { page, complaints } = await stage.openAsOwner('/');
  await page.getByRole('button', { name: 'Add a property' }).waitFor();
  await page.getByRole('button', { name: 'Try it with sample platforms' }).waitFor();
  expect(await anyViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('sample platforms fill the calendar within a minute, without a reload', async () => {
  const { page, complaints } = await stage.openAsOwner('/');
  await page.evaluate('window.sameDocument = true');
  await page.getByRole('button', { name: 'Try it with sample platforms' }).click();
  await page.getByText(/^\d+ connections in step$/).waitFor({ timeout: A_MINUTE_MS });
  await page.locator('[data-entry]').nth(20).waitFor({ state: 'attached', timeout: A_MINUTE_MS });
  expect(await page.evaluate('window.sameDocument')).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  ['desk', 'light', DESK],
  ['desk', 'dark', DESK],
  ['phone', 'light', PHONE],
  ['phone', 'dark', PHONE],
] as const)(
  'the calendar at a %s in %s is accessible and no wider than the window',
  async (_, colours, size) => {
    const { page, complaints } = await stage.openAsOwner('/', { ...size, colorScheme: colours });
    await calendarStands(page);
    await isWell(page);
    await page.getByRole('button', { name: 'Add property' }).click();
    await page.getByRole('dialog', { name: 'Add a property' }).waitFor();
    await isWell(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('from the calendar to the settings and back is one page, and the log names what was tried', async () => {
  const { page, complaints } = await stage.openAsOwner('/');
  await calendarStands(page);
  await page.evaluate('window.sameDocument = true');
  await page.getByRole('button', { name: /^Account of / }).click();
  await page.getByRole('menuitem', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page
    .getByText(/^Olga Ferri connected .+ on Airbnb\.$/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: /to the calendar$/ }).click();
  await calendarStands(page);
  expect(await page.evaluate('window.sameDocument')).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the arrow keys walk the entries of a unit, and each says its source and nights', async () => {
  const { page } = await stage.openAsOwner('/');
  await calendarStands(page);
  const row = page.locator('[data-unit]').first();
  const first = row.locator('[data-entry][tabindex="0"]');
  await first.focus();
  const card = page.getByTestId('entry-card');
  await card.getByText(/\d+ nights?$/).waitFor();
  const spoken = await first.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  const next = await page.evaluate('document.activeElement.getAttribute("aria-label")');
  expect(next).toMatch(/^(Airbnb|Booking\.com|Vrbo), .* \d+ nights?$/);
  expect(next).not.toBe(spoken);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await page.context().close();
});
