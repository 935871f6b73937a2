import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Nights } from '../../domain/nights.js';
import { isWell } from '../support/accessibility.js';
import { DESK, PHONE } from '../support/browser.js';
import { type SampleFlat, sampleFlat } from '../support/sample-flat.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/* One system, and one bad morning: the flat is sold twice for the same nights, and then Vrbo's calendar lists nothing. */

jest.setTimeout(180_000);

let stage: Stage;
let flat: SampleFlat;
let vrboFeed: string;
let sold: Nights;

beforeAll(async () => {
  stage = await openStage();
  flat = await sampleFlat(stage.system, stage.office);
  vrboFeed = (await vrbo()).id;
  await settleSamples();
}, 240_000);

afterAll(() => stage?.close(), 60_000);

/** The sample calendars come with conflicts of their own, so that there is something to try. */
async function settleSamples(): Promise<void> {
  const conflicts = await until(async () => {
    const path = '/api/conflicts?limit=200';
    const found = (await stage.call<{ conflicts: { id: string }[] }>('get', path)).conflicts;
    return found.length > 0 && found;
  });
  for (const { id } of conflicts)
    await stage.call('post', `/api/conflicts/${id}/dismiss`, { note: 'Came with the samples.' });
}

interface Feed {
  readonly id: string;
  readonly health: { readonly hold?: unknown };
}

async function vrbo(): Promise<Feed> {
  const { connections } = await stage.call<{ connections: { platform: string; feeds: Feed[] }[] }>(
    'get',
    `/api/properties/${flat.id}`,
  );
  return connections.find(({ platform }) => platform === 'vrbo')!.feeds[0]!;
}

/** From now on; what is neither right nor the same as before leaves a held answer held. */
async function vrboAnswers(kind: string): Promise<void> {
  await fetch(`${stage.system.sandboxUrl}/control/faults`, { method: 'DELETE' });
  await fetch(`${stage.system.sandboxUrl}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ platform: 'vrbo', kind, times: 10_000 }),
  });
}

const needs = (page: Page) => page.getByRole('list', { name: 'What needs you, the worst first' });

test('where nothing needs anybody, Today says so, and when everything was read; the day of each property stands below', async () => {
  const { page, complaints } = await stage.openAsOwner('/', PHONE);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Today' }).click();
  await page.getByRole('heading', { name: 'All in step' }).waitFor();
  await page.getByText(/All \d+ calendars were read; the longest ago .+ on .+/).waitFor();
  const days = page.getByRole('region', { name: 'Arrivals and departures' });
  await days.getByRole('region', { name: 'Today' }).waitFor();
  await days.getByRole('region', { name: 'Tomorrow' }).waitFor();
  const week = days.getByRole('region', { name: 'The next days' });
  const first = week.getByRole('button').first();
  expect(await first.innerText()).toMatch(/\d+ (arrives?|leaves?)/);
  await first.click();
  await week
    .getByText(/^(Arrives|Leaves)$/)
    .first()
    .waitFor();
  await isWell(page);
  await page.waitForURL(/\?day=\d{4}-\d{2}-\d{2}$/);
  await page.reload();
  await week.getByRole('button', { expanded: true }).waitFor();
  await week
    .getByText(/^(Arrives|Leaves)$/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a double booking and a held answer stand on Today, the worst first, and each leads to where it is settled', async () => {
  const { page, complaints } = await stage.openAsOwner('/today', PHONE);
  await page.getByRole('heading', { name: 'All in step' }).waitFor();
  sold = await flat.freeLater();
  await Promise.all([flat.book('airbnb', sold), flat.book('vrbo', sold)]);
  await Promise.all([flat.look('airbnb'), flat.look('vrbo')]);
  const lines = needs(page).getByRole('listitem');
  await lines.filter({ hasText: 'Double booking' }).waitFor();

  await vrboAnswers('no_events');
  await until(async () => {
    await flat.look('vrbo');
    return (await vrbo()).health.hold;
  });
  await vrboAnswers('500');
  await lines.filter({ hasText: 'Answer held' }).first().waitFor();
  const said = await lines.allTextContents();
  expect(said.findIndex(one => one.startsWith('Double booking'))).toBe(0);
  expect(said.filter(one => one.startsWith('Double booking'))).toHaveLength(1);
  expect(said.findIndex(one => one.startsWith('Answer held'))).toBeGreaterThan(0);
  await isWell(page);

  await lines
    .filter({ hasText: 'Double booking' })
    .getByRole('link', { name: /^Choose a way out/ })
    .click();
  await page.getByRole('region', { name: 'Ways out' }).waitFor();
  await page.goBack();
  await lines
    .getByRole('link', { name: /^See what it would free/ })
    .first()
    .click();
  await page.waitForURL(/\/feeds\//);
  await page.getByRole('region', { name: 'The held answer' }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  ['desk', 'dark', DESK],
  ['phone', 'light', PHONE],
] as const)(
  'at a %s in %s, the slider of a feed shows by the keyboard what was believed before its last change',
  async (_, colorScheme, size) => {
    const { page, complaints } = await stage.openAsOwner(`/feeds/${vrboFeed}`, { ...size, colorScheme });
    const replay = page.getByRole('region', { name: 'What was believed when' });
    const slider = replay.getByRole('slider', { name: 'The moment' });
    await slider.waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe('Now');
    const earliest = replay.getByRole('button', { name: 'Before the last change' });
    await until(() => earliest.isEnabled());
    while (!(await earliest.isDisabled())) await earliest.press('Enter');
    const changed = replay.getByRole('list', { name: 'What has changed since' });
    await changed
      .getByRole('listitem')
      .filter({ hasText: /^Came since: / })
      .first()
      .waitFor();
    const [then, now] = [replay.getByRole('table').first(), replay.getByRole('table').last()];
    await until(async () => (await then.getByRole('cell', { name: /Vrbo/ }).count()) === 0);
    expect(await now.getByRole('cell', { name: /otherwise then/ }).count()).toBeGreaterThan(0);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/, New York time$/);
    expect(new URL(page.url()).searchParams.get('at')).not.toBeNull();

    await slider.focus();
    await page.keyboard.press('End');
    await until(async () => (await slider.getAttribute('aria-valuetext')) === 'Now');
    await page.keyboard.press('Home');
    await until(async () => (await slider.getAttribute('aria-valuetext')) !== 'Now');
    await isWell(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('the page of a feed tells what each answer changed, and which nights a held one would free; a person keeps them', async () => {
  const { page, complaints } = await stage.openAsOwner(`/feeds/${vrboFeed}`);
  const held = page.getByRole('region', { name: 'The held answer' });
  await held
    .getByRole('cell', { name: /Vrbo, .*would be free/ })
    .first()
    .waitFor();
  const answers = page.getByRole('region', { name: 'Its answers' });
  await answers
    .getByText(/^Held$/)
    .first()
    .click();
  await answers.getByText('Held, for it looks wrong: it lists nothing at all').waitFor();
  await answers
    .getByText(/^\d+ came/)
    .first()
    .click();
  await answers
    .getByText(/^Came: stay, /)
    .first()
    .waitFor();
  await isWell(page);
  await held.getByRole('button', { name: 'Keep what was known' }).click();
  await held.waitFor({ state: 'detached' });
  expect((await vrbo()).health.hold).toBeUndefined();
  expect(complaints).toEqual([]);
  await page.context().close();
});
