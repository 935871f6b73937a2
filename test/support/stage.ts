import type { Browser, BrowserContext } from 'playwright-core';
import { DESK, type OpenPage, openBrowser, openPage } from './browser.js';
import { caller } from './caller.js';
import { becomeOwner, type SignedIn } from './owner.js';
import { type System, startSystem } from './system.js';

/** A system of its own, its owner, and a browser to look at it with. */
export interface Stage {
  readonly system: System;
  readonly browser: Browser;
  readonly owner: SignedIn;
  /** The owner's, for what is asked without a page. */
  readonly office: BrowserContext;
  /** Calls the API as the owner. */
  readonly call: ReturnType<typeof caller>;
  openAsOwner(place: string, options?: Parameters<Browser['newContext']>[0]): Promise<OpenPage>;
  close(): Promise<void>;
}

/** `env` is the system's, `password` the owner's. */
export async function openStage({
  env,
  password,
}: {
  env?: Readonly<Record<string, string>>;
  password?: string;
} = {}): Promise<Stage> {
  const starting = [startSystem(env), openBrowser()] as const;
  // Each is ended by itself: one that started may not be left running where the other failed.
  const close = async () => {
    const [system, browser] = await Promise.allSettled(starting);
    if (browser.status === 'fulfilled') await browser.value.close();
    if (system.status === 'fulfilled') await system.value.stop();
  };
  try {
    const [system, browser] = await Promise.all(starting);
    const owner = await becomeOwner(browser, system, password);
    const office = await browser.newContext({ storageState: owner });
    return {
      system,
      browser,
      owner,
      office,
      call: caller(system, office),
      openAsOwner: (place, options = DESK) =>
        openPage(browser, system.url + place, { ...options, storageState: owner }),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
