import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, type Nights, overlap } from '../../domain/nights.js';
import { atLeast, type Role } from '../../domain/people/access.js';
import { anyViolations, overflow } from '../support/accessibility.js';
import { DESK, holdBack, openPage, PHONE } from '../support/browser.js';
import { ahead, today } from '../support/calendar-host.js';
import { caller } from '../support/caller.js';
import type { SignedIn } from '../support/owner.js';
import { type SampleFlat, sampleFlat } from '../support/sample-flat.js';
import { openStage, type Stage } from '../support/stage.js';
import { until } from '../support/until.js';

/*
 * Every page there is, by the routes that the app itself lists, as a manager and as a viewer see them. A page that is
 * new has no example here and no word of who may do what, and fails until it has.
 */

jest.setTimeout(400_000);

const OFFERED_WITHIN_MS = 5_000;

let stage: Stage;
let flat: SampleFlat;
let signedIn: Record<'owner' | 'manager' | 'viewer', SignedIn>;
/** What stands at the places of routes. */
let examples: Readonly<Record<string, string>>;

beforeAll(async () => {
  stage = await openStage();
  flat = await sampleFlat(stage.system, stage.office);
  const [manager, viewer] = [await join('manager', 'Mara Neri'), await join('viewer', 'Vito Blu')];
  signedIn = { owner: stage.owner, manager, viewer };
  examples = await oneOfEach();
}, 240_000);

afterAll(() => stage?.close(), 60_000);

async function join(role: Role, name: string): Promise<SignedIn> {
  const invited = { email: `${role}@example.com`, role };
  const { link } = await stage.call<{ link: string }>('post', '/api/invitations', invited);
  const context = await stage.browser.newContext();
  const token = new URL(link).hash.slice(1);
  const password = 'seven quiet boats at noon';
  await caller(stage.system, context)('post', '/api/invitations/accept', { token, name, password });
  const state = await context.storageState();
  await context.close();
  return state;
}

interface Property {
  readonly id: string;
  readonly units: readonly { readonly id: string }[];
  readonly connections: readonly { readonly feeds: readonly { readonly id: string }[] }[];
}

/** A double booking, a list for a platform kept by hand, a direct booking: each page has something to show and to do. */
async function oneOfEach(): Promise<Readonly<Record<string, string>>> {
  const { call } = stage;
  await call('patch', '/api/task-settings', { closeAtOnceDays: 30 });
  await flat.connectAgoda();
  const soon = await flat.freeSoon();
  for (const platform of ['airbnb', 'vrbo'] as const) {
    await flat.book(platform, soon);
    await flat.look(platform);
  }
  const { properties } = await call<{ properties: Property[] }>('get', '/api/properties');
  const property = properties.find(({ id }) => id === flat.id)!;
  const unitId = property.units[0]!.id;
  await call('post', '/api/bookings', { unitId, nights: await flat.freeLater(), name: 'Grace Hopper' });
  const found = async (what: 'tasks' | 'conflicts', kind: string) => {
    const all = await call<Record<string, { id: string; kind: string }[]>>('get', `/api/${what}`);
    return all[what]!.find(one => one.kind === kind)?.id;
  };
  const endpoint = { name: 'Our books', url: 'https://books.example/hook' };
  return {
    '/properties/:id': flat.id,
    '/properties/:id/connect/*': flat.id,
    '/units/:id': unitId,
    '/feeds/:id': property.connections[0]!.feeds[0]!.id,
    '/tasks/:id': await until(() => found('tasks', 'close_nights')),
    '/conflicts/:id': await until(() => found('conflicts', 'double_booking')),
    '/settings/webhooks/:id': (await call<{ id: string }>('post', '/api/webhook-endpoints', endpoint)).id,
  };
}

const textOf = (file: string): string =>
  readFileSync(new URL(`../../web/src/${file}`, import.meta.url), 'utf8');
const pathsIn = (text: string): string[] => [...text.matchAll(/path="([^"]+)"/g)].map(([, path]) => path!);

/** The routes of whoever is signed in. */
function routes(): string[] {
  const [, within] = textOf('page/app.tsx').split('<SignedIn>');
  const pages = pathsIn(within!).filter(path => !['*', '/settings/*'].includes(path));
  const settings = pathsIn(textOf('settings/settings.tsx')).filter(path => path !== '*');
  return ['/', ...pages, ...settings.map(path => `/settings/${path}`)];
}

interface Deed {
  /** A button or a link of this name. */
  readonly name: string | RegExp;
  readonly from: Role;
}
const deed = (from: Role, ...names: (string | RegExp)[]): Deed[] => names.map(name => ({ name, from }));

/** What each page offers, and from which role on. */
const DEEDS: Readonly<Record<string, readonly Deed[]>> = {
  '/': [
    ...deed('manager', 'Add property'),
    ...deed('operator', 'Add a booking', 'More for Harbor Street Flat'),
  ],
  '/today': deed('operator', /^Choose a way out/),
  '/properties': [
    ...deed('manager', 'Add a property', 'Import from CSV'),
    ...deed('operator', 'More for Harbor Street Flat'),
  ],
  '/properties/import': deed('manager', 'Look it through', 'Download a template'),
  '/properties/:id': [
    ...deed('manager', 'Connect a platform', 'Add a unit', /^Copy our link for Airbnb/),
    ...deed('operator', 'More for Harbor Street Flat'),
  ],
  '/properties/:id/connect/*': deed('manager', /^Booking\.com/),
  '/tasks': [],
  '/tasks/:id': deed('operator', 'Take it', 'Share', /^Add a note/),
  '/conflicts': [],
  '/conflicts/:id': deed('operator', 'This is not a conflict', /^Choose/),
  '/bookings': deed('operator', 'Add a booking', 'Cancel the booking'),
  '/feeds/:id': [],
  '/alerts': [],
  '/monitoring': [],
  '/units/:id': deed('operator', 'Add a booking'),
  '/settings/account': [],
  '/settings/notifications': [],
  '/settings/sync': [...deed('operator', 'Sync all now'), ...deed('manager', 'Pause all')],
  '/settings/channels': deed('manager', 'Save'),
  '/settings/webhooks': deed('manager', 'Add an endpoint'),
  '/settings/webhooks/:id': deed('manager', 'Remove'),
  '/settings/retention': [],
  '/settings/api': [],
  '/settings/people': deed('owner', 'Invite'),
  '/settings/tokens': deed('owner', 'Make token'),
  '/settings/alerts': [],
  '/settings/audit-log': [],
  '/settings/organization': deed('owner', 'Save', /^Delete Seaside Stays/),
};

const addressOf = (route: string): string =>
  examples[route] === undefined ? route : route.replace(':id', examples[route]).replace(/\/\*$/, '');

/** Routes of which nobody has said here what they offer, or what stands at their places. */
const unknownRoutes = () =>
  routes().filter(route => DEEDS[route] === undefined || /[:*]/.test(addressOf(route)));

const offered = async (page: Page, { name }: Deed): Promise<boolean> => {
  for (const role of ['button', 'link'] as const) {
    const found = page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) });
    if ((await found.count()) > 0) return true;
  }
  return false;
};

/** A page stands once nothing in it is being fetched. */
async function stands(page: Page): Promise<void> {
  await page.getByRole('banner').waitFor();
  await page.locator('main').first().waitFor();
  const fetching = page.locator('[role="status"][aria-label="Loading"], [aria-busy="true"]');
  await until(async () => (await fetching.count()) === 0);
}

/** Axe takes its time, and the stories have it look at both sizes: here each role has one. */
const AXE_AT = { owner: DESK, manager: DESK, viewer: PHONE } as const;

/** What is wrong with the pages as one role sees them, at a desk and at the width of a phone. */
async function walk(role: keyof typeof signedIn, pages = routes()): Promise<string[]> {
  const wrong: string[] = [];
  const context = await stage.browser.newContext({
    ...DESK,
    reducedMotion: 'reduce',
    storageState: signedIn[role],
  });
  const page = await context.newPage();
  let at = '';
  page.on('pageerror', error => wrong.push(`${at}: ${error.message}`));
  page.on('console', message => message.type() === 'error' && wrong.push(`${at}: ${message.text()}`));
  for (const route of pages) {
    at = route;
    await page.setViewportSize(DESK.viewport);
    await page.goto(stage.system.url + addressOf(route));
    await stands(page);
    for (const one of DEEDS[route]!) {
      const may = atLeast(role, one.from);
      const is = may
        ? await until(() => offered(page, one), { withinMs: OFFERED_WITHIN_MS }).catch(() => false)
        : await offered(page, one);
      if (is !== may) wrong.push(`${route}: “${one.name}” is ${is ? '' : 'not '}offered`);
    }
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size.viewport);
      const found = [...(size === AXE_AT[role] ? await anyViolations(page) : []), ...(await tooWide(page))];
      wrong.push(...found.map(what => `${route} at ${size.viewport.width} px: ${what}`));
    }
  }
  await context.close();
  return wrong;
}

const tooWide = async (page: Page): Promise<string[]> => {
  const px = await overflow(page);
  return px > 0 ? [`${px} px too wide`] : [];
};

test('every route has an example, and a word of who may do what', () => {
  expect(routes().length).toBeGreaterThan(25);
  expect(unknownRoutes()).toEqual([]);
});

test('a manager and a viewer find on every page what they may do and nothing else, and no page complains', async () => {
  const [manager, viewer] = await Promise.all([walk('manager'), walk('viewer')]);
  expect({ manager, viewer }).toEqual({ manager: [], viewer: [] });
});

test('an owner finds on the same pages what only owners may do', async () => {
  const theirs = routes().filter(route => DEEDS[route]!.some(({ from }) => from === 'owner'));
  expect(theirs.length).toBeGreaterThan(2);
  expect(await walk('owner', theirs)).toEqual([]);
});

/** Two nights of a unit that nobody has. */
async function twoFreeNights(unitId: string): Promise<Nights> {
  const path = `/api/units/${unitId}/entries?from=${today()}&to=${ahead(90, 1).to}`;
  const { entries } = await stage.call<{ entries: { nights: Nights }[] }>('get', path);
  for (let day = 5; day < 80; day++) {
    const nights = ahead(day, 2);
    if (!entries.some(one => overlap(one.nights, nights))) return nights;
  }
  throw new Error('The flat is sold out.');
}

/** The middle of a night of the unit, in the window. */
const placeOf = (page: Page, unitId: string, night: string) =>
  page.evaluate<{ x: number; y: number }>(`(() => {
    const view = document.querySelector('[data-zoom]');
    const row = document.querySelector('[data-unit="${unitId}"]').getBoundingClientRect();
    const style = getComputedStyle(view);
    const [names, day] = ['--names', '--day'].map(name => Number.parseFloat(style.getPropertyValue(name)));
    const left = view.getBoundingClientRect().left + view.clientLeft + names - view.scrollLeft;
    const nights = (Date.parse('${night}') - Date.parse('${addDays(today(), -60)}')) / 86400000;
    return { x: left + (nights + 1) * day, y: row.top + row.height / 2 };
  })()`);

test('while the nights of a unit are on their way its month can be read, by everybody', async () => {
  const { page, complaints } = await openPage(stage.browser, 'about:blank', {
    ...DESK,
    storageState: signedIn.manager,
  });
  const answer = await holdBack(page, '**/api/entries?*');
  await page.goto(stage.system.url + addressOf('/units/:id'));
  const busy = page.locator('[aria-busy="true"]', { has: page.getByRole('list', { name: /^Nights of / }) });
  await busy.waitFor();
  expect(await anyViolations(page)).toEqual([]);
  answer();
  await busy.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('on a phone a finger that rests on a free night chooses it, and as far as it goes from there', async () => {
  const unitId = examples['/units/:id']!;
  const nights = await twoFreeNights(unitId);
  const { page, complaints } = await openPage(
    stage.browser,
    `${stage.system.url}/?search=Harbor&from=${addDays(nights.from, -2)}`,
    { ...PHONE, timezoneId: 'UTC', storageState: signedIn.manager },
  );
  await page.locator(`[data-unit="${unitId}"]`).waitFor();
  await page.locator('[data-waiting]').waitFor({ state: 'detached' });
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  const [first, last] = [
    await placeOf(page, unitId, nights.from),
    await placeOf(page, unitId, addDays(nights.to, -1)),
  ];
  await touch('touchStart', first);
  await page.getByText(/^1 night chosen, /).waitFor();
  await touch('touchMove', { x: (first.x + last.x) / 2, y: first.y });
  await touch('touchMove', last);
  await page.getByText(/^2 nights chosen, /).waitFor();
  await touch('touchEnd');
  const panel = page.getByRole('dialog', { name: /^Book or block nights/ });
  await panel.waitFor();
  expect(await panel.getByLabel('Arrival').inputValue()).toBe(nights.from);
  expect(await panel.getByLabel('Departure').inputValue()).toBe(nights.to);
  expect(await anyViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('somebody without an account takes a tick back by the link that they were given', async () => {
  const task = `/api/tasks/${examples['/tasks/:id']}`;
  const { url } = await stage.call<{ url: string }>('post', `${task}/links`, { name: 'Cleaner' });
  const { page, complaints } = await openPage(stage.browser, url, PHONE);
  await page.getByLabel('Your name').fill('Anna');
  await page.getByRole('checkbox', { checked: false }).first().click();
  await page.getByText(/^Done by Anna/).waitFor();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await until(async () => {
    const { events } = await stage.call<{ events: { kind: string }[] }>('get', `${task}/history`);
    return events.some(({ kind }) => kind === 'task_step_undone');
  });
  await page.getByText(/^Done by Anna/).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await page.context().close();
});
