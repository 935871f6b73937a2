/**
 * Loaded (`node --import`) into every process of the stack: when the process that started it is gone, even by
 * SIGKILL, the channel between them closes, and this process ends as if it had been told to. A refusal that ends the
 * process is passed on through the channel, for it is meant for a person.
 */
import { isMainThread } from 'node:worker_threads';

const ENDS_WITHIN_MS = 20_000;

if (isMainThread && process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), ENDS_WITHIN_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.on('uncaughtExceptionMonitor', error => {
    if (error.name === 'Refusal') process.send?.({ refusal: error.message });
  });
  process.channel.unref(); // the channel alone is no reason to stay
}
