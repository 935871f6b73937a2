import { useSyncExternalStore } from 'react';

/** One clock for the whole page, so that relative times tick together. */
const TICK_MS = 10_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    // A later moment has all that tell the time drawn again, right after they were drawn first.
    if (Date.now() - now >= TICK_MS) now = Date.now();
    timer = setInterval(tick, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** Epoch milliseconds, renewed every few seconds. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
