import { setTimeout as wait } from 'node:timers/promises';

/** Asks every `everyMs` until the answer is yes, for `withinMs` at most. Answers whether it came to be. */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  { withinMs, everyMs = 100 }: { withinMs: number; everyMs?: number },
): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await wait(everyMs);
  }
  return true;
}
