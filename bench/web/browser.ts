import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

/** Chromium as the end-to-end tests start it: `OTA_CHROME`, else Debian's. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.OTA_CHROME || '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

const LOOK_EVERY_MS = 100;
const CALM_LOOKS = 5;
/** Of all of its processes, within one look; the browser counts in steps of ten. */
const CALM_CPU_MS = 15;
const WITHIN_MS = 20_000;

/**
 * Resolves once the browser does nothing. A new window of Chromium first loads pages of its own, those of its address
 * bar, for about a second and on both cores: they are no part of what it shows.
 */
export async function atRest(browser: Browser): Promise<void> {
  const cdp = await browser.newBrowserCDPSession();
  const end = performance.now() + WITHIN_MS;
  let before = 0;
  for (let calm = 0; calm < CALM_LOOKS; ) {
    if (performance.now() > end) throw new Error(`The browser did not come to rest within ${WITHIN_MS} ms.`);
    await sleep(LOOK_EVERY_MS);
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const now = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    calm = now - before < CALM_CPU_MS ? calm + 1 : 0;
    before = now;
  }
  await cdp.detach();
}
