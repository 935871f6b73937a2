/**
 * `npm run guide-pictures [-- NAME…]`: starts a system in a temporary folder on thirty units of the sandbox, lets a bad
 * morning happen to it, and writes the pictures of the user guide to docs/guide/pictures: all, or those named. Ends
 * with 1 where one could not be made, or all together are too large to keep in the repository.
 */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../bench/web/browser.js';
import { projectRoot } from '../store/project-root.js';
import { becomeOwner } from './api-fuzz/owned-system.js';
import { JsonApi } from './faults/api.js';
import { tellAt } from './faults/progress.js';
import { addFleet, HOMES, SEED } from './guide-pictures/fleet.js';
import { letThingsHappen } from './guide-pictures/happenings.js';
import { withPalette } from './guide-pictures/palette-png.js';
import { PICTURES } from './guide-pictures/pictures.js';
import { taken } from './guide-pictures/taken.js';
import { launchStack, ownPlace } from './stack/launch.js';
import { clusterUrl } from './stack/postgres-cluster.js';

const START_WITHIN_MS = 15 * 60_000; // the first start may have to build Temporal
const MOST_BYTES = 4 * 1024 * 1024;
const PICTURES_FOLDER = path.join(projectRoot, 'docs', 'guide', 'pictures');

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !PICTURES.some(picture => picture.name === name));
if (unknown.length) throw new Error(`There is no picture ${unknown.join(', ')}.`);
const toMake = wanted.length ? PICTURES.filter(({ name }) => wanted.includes(name)) : PICTURES;

const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-guide-'));
chmodSync(folder, 0o711); // run by root, PostgreSQL is another user
const place = await ownPlace(folder);
const stack = await launchStack(
  {
    ...place,
    OTA_SANDBOX_HOMES: String(HOMES),
    OTA_SANDBOX_SEED: SEED,
    OTA_SANDBOX_REREAD_SECONDS: '20',
    OTA_REQUESTS_PER_MINUTE: '1000000',
  },
  { withinMs: START_WITHIN_MS, tell: text => process.stderr.write(text) },
);
const browser = await launchBrowser();
const failed: string[] = [];
try {
  const owner = await becomeOwner(stack.url, clusterUrl(folder, Number(place.OTA_POSTGRES_PORT)));
  const api = new JsonApi(stack.url, { ...owner });
  const sandbox = new JsonApi(stack.sandboxUrl);
  tellAt('Adding thirty units ...');
  const fleet = await addFleet(api, sandbox);
  tellAt('Letting things happen to them ...');
  const shown = await letThingsHappen(api, sandbox, fleet);

  mkdirSync(PICTURES_FOLDER, { recursive: true });
  for (const picture of toMake) {
    try {
      const png = withPalette(
        await taken(browser, { picture, url: stack.url + picture.at(shown), shown, owner }),
      );
      writeFileSync(path.join(PICTURES_FOLDER, `${picture.name}.png`), png);
      tellAt(`${picture.name}: ${Math.round(png.length / 1024)} kB`);
    } catch (error) {
      failed.push(picture.name);
      tellAt(`${picture.name}: ${(error as Error).message}`);
    }
  }
} finally {
  await browser.close();
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
}
const bytes = readdirSync(PICTURES_FOLDER)
  .map(file => statSync(path.join(PICTURES_FOLDER, file)).size)
  .reduce((sum, size) => sum + size, 0);
if (bytes > MOST_BYTES) tellAt(`All together are ${bytes} bytes, more than ${MOST_BYTES}.`);
process.stdout.write(`${JSON.stringify({ pictures: toMake.length - failed.length, failed, bytes })}\n`);
process.exitCode = failed.length || bytes > MOST_BYTES ? 1 : 0;
