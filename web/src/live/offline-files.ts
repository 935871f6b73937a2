import { fetchAhead } from '../page/parts.js';

const WORKER = '/offline-worker.js';
/** What is seen comes first. */
const AFTER_MS = 3000;

/**
 * Keeps the app's files, so that it opens without a connection, with what is mostly asked for next. Browsers allow it
 * over https and on this computer.
 */
export function keepFiles(): void {
  if (!import.meta.env.PROD) return;
  setTimeout(() => void fetchAhead().then(keep), AFTER_MS);
}

const keep = async (): Promise<void> =>
  navigator.serviceWorker?.register(WORKER).then(
    async () => {
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      active?.postMessage([...new Set(loaded)]);
    },
    // A browser that refuses it has no pages without a connection; all else works.
    () => undefined,
  );
