const WORKER = '/offline-worker.js';
/** What is seen comes first. */
const AFTER_MS = 3000;

/** Keeps the app's files, so that it opens without a connection. */
export const keepFiles = (): void => void setTimeout(keepLoaded, AFTER_MS);

/** Keeps the files that were loaded until now. Browsers allow it over https and on this computer. */
export async function keepLoaded(): Promise<void> {
  if (!navigator.serviceWorker || !import.meta.env.PROD) return;
  await navigator.serviceWorker.register(WORKER).then(
    async () => {
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      active?.postMessage([...new Set(loaded)]);
    },
    // A browser that refuses it has no pages without a connection; all else works.
    () => undefined,
  );
}
