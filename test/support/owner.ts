import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import type { System } from './system.js';

/** What a browser keeps of somebody who is signed in: give it to a new context as `storageState`. */
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Uses the link that the start printed, as the welcome page does, and answers the owner's cookies. */
export async function becomeOwner(
  browser: Browser,
  system: System,
  password = randomBytes(18).toString('base64url'),
): Promise<SignedIn> {
  const context = await browser.newContext();
  const answer = await context.request.post(`${system.url}/api/first-owner`, {
    headers: { origin: new URL(system.url).origin },
    data: {
      token: new URL(system.ownerLink).hash.slice(1),
      organizationName: 'Seaside Stays',
      name: 'Olga Ferri',
      email: 'olga@example.com',
      password,
    },
  });
  if (!answer.ok()) throw new Error(`Nobody became the owner: ${answer.status()} ${await answer.text()}`);
  const signedIn = await context.storageState();
  await context.close();
  return signedIn;
}
