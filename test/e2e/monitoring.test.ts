import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { anyViolations, isWell, overflow } from '../support/accessibility.js';
import { DESK, PHONE } from '../support/browser.js';
import { type SampleFlat, sampleFlat } from '../support/sample-flat.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/* One system: the flat is sold on Airbnb and Vrbo; a guest books the same nights on both. */

jest.setTimeout(180_000);

let stage: Stage;
let flat: SampleFlat;

beforeAll(async () => {
  stage = await openStage();
  flat = await sampleFlat(stage.system, stage.office);
}, 240_000);

afterAll(() => stage?.close(), 60_000);

interface Counted {
  readonly organization: { readonly windows: { readonly hour: { readonly looks: number } } };
}

/** Health is rolled up and alerts are raised by the fleet, once a minute. */
const FLEET_WITHIN_MS = 150_000;

test('Monitoring tells how looking goes for each platform, and reads well at desk and phone', async () => {
  await until(
    async () => (await stage.call<Counted>('get', '/api/monitoring')).organization.windows.hour.looks > 0,
    {
      withinMs: FLEET_WITHIN_MS,
    },
  );
  for (const size of [DESK, PHONE]) {
    const { page, complaints } = await stage.openAsOwner('/monitoring', size);
    const row = page.getByRole('row', { name: /^A? ?Airbnb/ });
    await row.getByText('100 %').first().waitFor();
    await page.getByRole('img', { name: /looks in 7 days 100 % were answered/ }).waitFor();
    await page.getByRole('list', { name: 'Feeds, the worst first' }).getByRole('link').first().waitFor();
    await page.getByRole('radiogroup', { name: 'Platform' }).getByText('Vrbo', { exact: true }).click();
    await page.waitForURL(/platform=vrbo/);
    await isWell(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test('a double booking is an alert; who sees to it is said, and it is told no more while muted', async () => {
  const nights = await flat.freeSoon();
  await flat.book('airbnb', nights);
  await flat.book('vrbo', nights);
  await Promise.all([flat.look('airbnb'), flat.look('vrbo')]);
  const { page, complaints } = await stage.openAsOwner('/alerts', PHONE);
  const alert = page.getByRole('listitem').filter({ hasText: 'Double booking' }).first();
  await alert.waitFor({ timeout: FLEET_WITHIN_MS });
  expect(await anyViolations(page)).toEqual([]);
  await alert.getByRole('button', { name: 'I see to it' }).click();
  await alert.getByText('Olga Ferri sees to it').waitFor();
  await alert.getByRole('button', { name: 'Mute' }).click();
  await page.getByRole('menuitem', { name: 'For an hour' }).click();
  await alert.getByText(/^Quiet until /).waitFor();
  await alert.getByRole('button', { name: 'Tell again' }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await alert.getByRole('link', { name: /^Double booking: two guests/ }).click();
  await page.waitForURL(/\/conflicts\//);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a manager sets what the organization is alerted of', async () => {
  const { page, complaints } = await stage.openAsOwner('/settings/alerts', DESK);
  await page.getByRole('switch', { name: /^Answer held/ }).click();
  const minutes = page.getByRole('textbox', { name: 'Feed cannot be read: minutes before it is told' });
  await minutes.fill('45');
  await minutes.blur();
  const rules = await until(async () => {
    const all = (await stage.call<{ rules: Rule[] }>('get', '/api/alert-rules')).rules;
    return all.some(({ rule, threshold }) => rule === 'failing' && threshold?.value === 45) && all;
  });
  expect(rules.find(({ rule }) => rule === 'held')).toMatchObject({ enabled: false });
  await page.getByText('Told once it lasts 45 minutes.', { exact: false }).waitFor();
  expect(await anyViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

interface Rule {
  readonly rule: string;
  readonly enabled: boolean;
  readonly threshold?: { readonly value: number };
}
