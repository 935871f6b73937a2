import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { isWell } from '../support/accessibility.js';
import { DESK, openBrowser, openPage, PHONE } from '../support/browser.js';
import { codeOf } from '../support/one-time-code.js';
import { openidProvider } from '../support/openid-provider.js';
import type { SignedIn } from '../support/owner.js';
import { type System, startSystem } from '../support/system.js';

/* One system from its first start on: each test finds what the ones before it left. */

jest.setTimeout(60_000);

const OLGA = { email: 'olga@example.com', password: 'lemon trees over the harbour' };
const PIA = { email: 'pia@example.com', password: 'a window full of rain' };

let provider: Awaited<ReturnType<typeof openidProvider>>;
let system: System;
let browser: Browser;
let owner: SignedIn;

beforeAll(async () => {
  provider = await openidProvider('calendar-sync');
  const openId = {
    OTA_OIDC_DISCOVERY_URL: provider.discoveryUrl,
    OTA_OIDC_CLIENT_ID: 'calendar-sync',
    OTA_OIDC_CLIENT_SECRET: 'a secret of the provider',
  };
  [system, browser] = await Promise.all([startSystem(openId), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await provider?.close();
}, 60_000);

const password = (page: Page, label = 'Password') => page.getByLabel(label, { exact: true });

async function fillIn(page: Page, who: typeof OLGA): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('E-mail address').fill(who.email);
  await password(page).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const openAsOwner = (place: string, options: Parameters<Browser['newContext']>[0] = DESK) =>
  openPage(browser, `${system.url}${place}`, { ...options, storageState: owner });

const accountMenu = (page: Page) => page.getByRole('button', { name: /^Account of / });

test('the link that the start prints makes the first owner, once', async () => {
  expect(system.said()).toContain(system.ownerLink);
  const { page, complaints } = await openPage(browser, system.url);
  await page.getByRole('heading', { name: 'Nobody owns this server yet' }).waitFor();

  await page.goto(system.ownerLink);
  await page.getByLabel('Organization').fill('Seaside Stays');
  expect(page.url()).toBe(`${system.url}/welcome`);
  await page.getByLabel('Your name').fill('Olga Ferri');
  await page.getByLabel('E-mail address').fill(OLGA.email);
  await password(page).fill('short');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('The password needs at least 12 characters.').waitFor();
  await password(page).fill(OLGA.password);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Add a property' }).waitFor();
  owner = await page.context().storageState();

  const { page: late } = await openPage(browser, system.ownerLink);
  await late.getByRole('heading', { name: 'This server has an owner' }).waitFor();
  expect(complaints).toEqual([]);
  await Promise.all([page.context().close(), late.context().close()]);
});

test('whoever signs in comes back to where they wanted to go, and signing out shuts the door', async () => {
  const { page } = await openPage(browser, `${system.url}/settings/organization`);
  await fillIn(page, { ...OLGA, password: 'not this one at all' });
  await page.getByText('E-mail address and password do not fit together.').waitFor();
  await fillIn(page, OLGA);
  await page.getByRole('heading', { name: 'Organization' }).waitFor();

  await accountMenu(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(system.url);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.context().close();
});

test('an invited operator joins by the link and sees what operators may', async () => {
  const { page } = await openAsOwner('/settings/people');
  await page.getByLabel('E-mail address').fill(PIA.email);
  await page.getByRole('button', { name: 'Invite' }).click();
  const link = await page.getByLabel(`link of the invitation for ${PIA.email}`, { exact: true }).inputValue();

  const { page: theirs } = await openPage(browser, link);
  await theirs.getByRole('heading', { name: 'Join Seaside Stays' }).waitFor();
  expect(theirs.url()).toBe(`${system.url}/invitation`);
  await theirs.getByLabel('Your name').fill('Pia Lund');
  await password(theirs).fill(PIA.password);
  await theirs.getByRole('button', { name: 'Join', exact: true }).click();
  await theirs.getByRole('heading', { name: 'No properties yet' }).waitFor();
  expect(await theirs.getByRole('button', { name: 'Add a property' }).count()).toBe(0);
  await accountMenu(theirs).click();
  await theirs.getByRole('menuitem', { name: 'My account' }).waitFor();
  expect(await theirs.getByRole('menuitem', { name: 'Settings' }).count()).toBe(0);
  await theirs.goto(`${system.url}/settings/people`);
  await theirs.getByText('Your role does not include this.').waitFor();

  await page.reload();
  await page.getByRole('combobox', { name: 'Role of Pia Lund' }).click();
  await page.getByRole('option', { name: /^Manager/ }).click();
  await page.getByText('Pia Lund is manager now.').waitFor();
  await theirs.goto(system.url);
  await theirs.getByRole('button', { name: 'Add a property' }).waitFor();
  await Promise.all([page.context().close(), theirs.context().close()]);
});

test('a session ended from afar is over at its next request, and goes on where it was after signing in', async () => {
  const { page: far } = await openPage(browser, `${system.url}/settings/account`);
  await fillIn(far, OLGA);
  await far.getByText('This browser').waitFor();

  const { page } = await openAsOwner('/settings/account');
  const sessions = page.getByRole('region', { name: 'Where you are signed in' });
  await sessions.getByRole('button', { name: 'End all others' }).click();
  await sessions.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' });
  expect(await sessions.getByRole('listitem').count()).toBe(1);

  await far.getByRole('button', { name: 'Save' }).click();
  await fillIn(far, OLGA);
  await far.getByRole('heading', { name: 'My account' }).waitFor();
  await Promise.all([page.context().close(), far.context().close()]);
});

test('a token does what it was made for, and nothing once it is revoked', async () => {
  const { page } = await openAsOwner('/settings/tokens');
  await page.getByLabel('Name').fill('Door locks');
  await page.getByRole('button', { name: 'Make token' }).click();
  const token = await page.getByLabel('new API token', { exact: true }).inputValue();
  const call = async (method: string, path: string) =>
    (await fetch(system.url + path, { method, headers: { authorization: `Bearer ${token}` } })).status;
  expect(await call('GET', '/api/properties')).toBe(200);
  expect(await call('POST', '/api/sandbox/try')).toBe(403);

  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await page.getByText(/last used just now/).waitFor();
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Revoke Door locks' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('There are none yet.').waitFor();
  expect(await call('GET', '/api/properties')).toBe(401);
  await page.context().close();
});

test('an authenticator app is asked for from then on, and a backup code stands in for it', async () => {
  const { page } = await openPage(browser, `${system.url}/settings/account`);
  await fillIn(page, PIA);
  await page.getByRole('button', { name: 'Set up' }).click();
  await password(page, 'Your password').fill(PIA.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const uri = await page.getByLabel('text for the authenticator app', { exact: true }).inputValue();
  await page.getByLabel('Code that the app shows').fill(codeOf(uri, Date.now()));
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.getByRole('list', { name: 'Backup codes' });
  const backupCode = await codes.getByRole('listitem').first().innerText();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('button', { name: 'Turn off' }).waitFor();

  const { page: again } = await openPage(browser, system.url);
  await fillIn(again, PIA);
  await again.getByRole('heading', { name: 'One more step' }).waitFor();
  await again.getByRole('button', { name: 'Use a backup code' }).click();
  await again.getByLabel('Backup code').fill(backupCode);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await accountMenu(again).waitFor();
  await Promise.all([page.context().close(), again.context().close()]);
});

test('the OpenID provider signs in whoever was invited, and leads back to where they were', async () => {
  const { page: theirs } = await openPage(browser, system.url);
  await theirs.getByRole('button', { name: 'Sign in with OpenID' }).click();
  await theirs.getByText('There is no account for you here yet.').waitFor();

  const { page } = await openAsOwner('/settings/people');
  await page.getByLabel('E-mail address').fill(provider.person.email);
  await page.getByRole('button', { name: 'Invite' }).click();
  const link = await page
    .getByLabel(`link of the invitation for ${provider.person.email}`, { exact: true })
    .inputValue();
  await theirs.goto(link);
  await theirs.getByLabel('Your name').fill('Anna Keller');
  await theirs.getByRole('button', { name: 'Join with OpenID' }).click();
  await theirs.getByRole('heading', { name: 'No properties yet' }).waitFor();

  const { page: again } = await openPage(browser, `${system.url}/settings/account`);
  await again.getByRole('button', { name: 'Sign in with OpenID' }).click();
  await again.getByText(`You sign in as ${provider.person.email}.`).waitFor();
  expect(again.url()).toBe(`${system.url}/settings/account`);
  await Promise.all([page.context().close(), theirs.context().close(), again.context().close()]);
});

test('the audit log tells owners who did what', async () => {
  const { page } = await openAsOwner('/settings/audit-log');
  const log = page.getByRole('region', { name: 'Who did what' });
  await log.getByText('Olga Ferri made Pia Lund manager, from operator.').waitFor();
  for (const sentence of [
    'Olga Ferri became the first owner.',
    `Olga Ferri invited ${PIA.email} as operator.`,
    'Pia Lund joined as operator.',
    'Olga Ferri made the API token “Door locks”.',
    'Olga Ferri revoked an API token.',
  ])
    expect(await log.getByText(sentence).count()).toBe(1);
  await page.context().close();
});

test.each([
  ['desk', 'light', DESK],
  ['phone', 'dark', PHONE],
] as const)(
  'signing in and settings at a %s in %s are accessible and no wider than the window',
  async (_, colours, size) => {
    const { page: entrance } = await openPage(browser, `${system.url}/sign-in`, {
      ...size,
      colorScheme: colours,
    });
    await entrance.getByRole('heading', { name: 'Sign in' }).waitFor();
    await isWell(entrance);
    await entrance.getByRole('button', { name: 'Forgot your password?' }).click();
    await isWell(entrance);

    const { page, complaints } = await openAsOwner('/settings/account', { ...size, colorScheme: colours });
    await page.getByText('This browser').waitFor();
    await isWell(page);
    for (const [place, stands] of [
      ['People', 'Role of Pia Lund'],
      ['API tokens', 'Make token'],
      ['Audit log', 'Who did what'],
      ['Organization', 'Name of the organization'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: place }).click();
      await page
        .getByLabel(stands)
        .or(page.getByRole('button', { name: stands }))
        .first()
        .waitFor();
      await isWell(page);
    }
    expect(complaints).toEqual([]);
    await Promise.all([entrance.context().close(), page.context().close()]);
  },
);
