/*
 * Parts of the app come when they are first drawn. Where one cannot be fetched, the server has either been updated, and
 * the part has another name now: the page begins anew, once. Or the server cannot be reached: that is said (failing.tsx).
 */

const BEGAN = 'ota-began-anew';
/** A page that begins anew more often than this does not find its parts by that. */
const ONCE_IN_MS = 30_000;

const missing = new WeakSet<object>();
let isAhead = false;

/** Whether an error says that a part of the app could not be fetched. */
export const isMissingPart = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && missing.has(error);

export const watchParts = (): void =>
  window.addEventListener('vite:preloadError', ({ payload }) => {
    missing.add(payload);
    // What nobody asked for yet can be asked for again.
    if (!isAhead && toWait() === 0) beginAnew();
  });

/**
 * For a page that lacks a part, which the same document cannot ask for again: at once, or as soon as it may again.
 * Answers how to leave it.
 */
export function beginAnewSoon(): () => void {
  const waiting = setTimeout(beginAnew, toWait());
  return () => clearTimeout(waiting);
}

function beginAnew(): void {
  if (!navigator.onLine) return;
  sessionStorage.setItem(BEGAN, String(Date.now()));
  window.location.reload();
}

const toWait = (): number => Math.max(0, Number(sessionStorage.getItem(BEGAN)) + ONCE_IN_MS - Date.now());

/** Menus and panels of the calendar, and the pages that are needed on the way: they come while nobody waits for them. */
export async function fetchAhead(): Promise<void> {
  isAhead = true;
  await Promise.allSettled([
    import('./opened-menu.js'),
    import('./account-items.js'),
    import('./more-items.js'),
    import('../calendar/entry-card.js'),
    import('../calendar/entry-panel.js'),
    import('../property/property-actions.js'),
    import('../health/needing-items.js'),
    import('../today/today-page.js'),
    import('../tasks/tasks-page.js'),
    import('../tasks/task-page.js'),
  ]);
  isAhead = false;
}
