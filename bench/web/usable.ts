import type { Browser } from 'playwright-core';
import { atRest } from './browser.js';

/** Written into the page: when the first entry stands that a click would reach, ms since the address was opened. */
const USABLE = `new Promise(resolve => {
  const look = () => {
    const bar = [...document.querySelectorAll('[data-entry]')].find(one => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    if (bar) requestAnimationFrame(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** A first visit, in a window that stands: nothing is in the browser's cache. */
export async function untilUsable(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await atRest(browser);
  await page.goto(url, { waitUntil: 'commit' });
  const ms = await page.evaluate<number>(USABLE);
  await context.close();
  return ms;
}
