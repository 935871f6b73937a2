import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { projectRoot } from '../../store/project-root.js';
import { say } from '../stack/console.js';
import { onPath, runs } from '../stack/program.js';
import { Refusal } from '../stack/refusal.js';

const DOWNLOAD_WITHIN_MS = 10 * 60_000;
const INSTALLED_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chrome or Chromium for the end-to-end tests: the one named by `OTA_CHROME`, an installed one, Playwright's own;
 * else got by Playwright's download, else Debian's package where we are root.
 */
export async function browser(): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  say('Getting a browser with Playwright (once) ...');
  const playwright = path.join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');
  await runs(process.execPath, [playwright, 'install', 'chromium'], DOWNLOAD_WITHIN_MS);
  if (!(await findBrowser()) && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('It cannot be downloaded. Installing the package chromium instead ...');
    await aptInstall('chromium');
  }
  const got = await findBrowser();
  if (got) return got;
  throw new Refusal(
    'No browser was found and none could be got; the end-to-end tests need one. One of these helps:\n' +
      '  1. Install Chrome or Chromium\n' +
      '  2. npx playwright-core install chromium\n' +
      '  3. Set OTA_CHROME to the program',
  );
}

async function findBrowser(): Promise<string | undefined> {
  const candidates = [
    process.env.OTA_CHROME,
    onPath('google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'),
    ...INSTALLED_ELSEWHERE,
    chromium.executablePath(),
  ];
  for (const candidate of candidates) {
    if (candidate && existsSync(candidate) && (await isUsable(candidate))) return candidate;
  }
  return undefined;
}

/** On Linux a downloaded browser may lack libraries of the system; elsewhere being there is enough. */
const isUsable = async (file: string) => process.platform !== 'linux' || runs(file, ['--version']);

async function aptInstall(name: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, timeout: DOWNLOAD_WITHIN_MS, maxBuffer: 64 * 1024 * 1024 };
  try {
    await promisify(execFile)('apt-get', ['update'], options);
    await promisify(execFile)('apt-get', ['install', '--yes', '--no-install-recommends', name], options);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    say(`apt-get could not install ${name}: ${stderr?.trim() || message}`);
  }
}
