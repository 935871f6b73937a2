/** Starts the whole system and keeps it running until it is told to stop. */
import path from 'node:path';
import { say } from './console.js';
import { stackSettings } from './settings.js';
import { Stack } from './stack.js';

let stack: Stack | undefined;

async function end(why: string, exitCode: number): Promise<never> {
  say(why);
  await stack?.stop();
  process.exit(exitCode);
}

/** A terminal and npm each pass Ctrl-C on: what comes this soon after the first is the same key press. */
const SAME_PRESS_MS = 1_000;
let toldAt: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const now = performance.now();
    if (toldAt === undefined) {
      toldAt = now;
      void end('\nStopping (press Ctrl-C again to end at once) ...', 0);
    } else if (now - toldAt > SAME_PRESS_MS) {
      stack?.kill();
      process.exit(1);
    }
  });
}
process.on('uncaughtException', error => {
  say(`The start script failed: ${error.stack}`);
  stack?.kill();
  process.exit(1);
});

try {
  const began = performance.now();
  const settings = stackSettings();
  stack = new Stack(settings);
  await stack.start();
  if (toldAt === undefined) {
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const folder = settings.dataDir;
    const ownerLink = await stack.ownerLink();
    say(`\nOTA Calendar Sync runs at ${stack.url}  (started in ${seconds} s)`);
    if (stack.temporalUiUrl) say(`Temporal shows its work at ${stack.temporalUiUrl}`);
    say(`Data are kept in ${folder}, logs in ${path.join(folder, 'logs')}. Ctrl-C stops everything.`);
    if (ownerLink) say(`\nNobody owns it yet. Become its owner here, once, within a day:\n${ownerLink}\n`);
    process.send?.({ ready: true, url: stack.url, ownerLink });
  }
} catch (error) {
  if (toldAt === undefined) {
    const { name, message, stack: trace } = error as Error;
    await end(`\n${name === 'Refusal' ? message : trace}`, 1);
  }
}
