import type { Browser, Page } from 'playwright-core';
import type { SignedIn } from '../api-fuzz/owned-system.js';
import type { Shown } from './happenings.js';
import { type Picture, SIZES } from './pictures.js';

const WITHIN_MS = 60_000;

/** True once nothing on the page is being fetched, and nothing moves. Text, since what is typed here has no DOM. */
const AT_REST = `!document.querySelector('[aria-label="Loading"], [aria-busy="true"], [data-waiting], .mantine-Skeleton-root')
  && document.fonts.status === 'loaded'
  && document.getAnimations().every(
    a => a.playState !== 'running' || a.effect.getComputedTiming().iterations === Infinity)`;

interface Subject {
  readonly picture: Picture;
  readonly url: string;
  readonly shown: Shown;
  readonly owner: SignedIn;
}

/** The page as a PNG, once it is at rest. Throws where it never is. */
export async function taken(browser: Browser, { picture, url, shown, owner }: Subject): Promise<Buffer> {
  const context = await browser.newContext({
    ...SIZES[picture.size],
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    bypassCSP: true, // it forbids to evaluate, which waiting for a condition does
  });
  context.setDefaultTimeout(WITHIN_MS);
  try {
    if (!picture.signedOut) await context.addCookies(cookiesOf(owner));
    const page = await context.newPage();
    await page.goto(url);
    await atRest(page);
    if (picture.steps) {
      await picture.steps(page, shown);
      await atRest(page);
    }
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

async function atRest(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  if (await page.getByRole('heading', { name: 'There is no such page' }).isVisible())
    throw new Error(`Nothing stands at ${new URL(page.url()).pathname}.`);
  await page.waitForFunction(AT_REST);
}

const cookiesOf = ({ cookie, origin }: SignedIn) =>
  cookie.split('; ').map(pair => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
