let isAhead = false;

/** After an update of the server, a page that was open asks for parts of the app that are gone. */
export const beginAnewWherePartsAreGone = (): void =>
  window.addEventListener('vite:preloadError', () => {
    // What nobody asked for yet can be asked for again.
    if (!isAhead) window.location.reload();
  });

/** What is mostly asked for next. It comes while nobody waits for it, and so is there without a connection, too. */
export async function fetchAhead(): Promise<void> {
  isAhead = true;
  await Promise.allSettled([
    import('./opened-menu.js'),
    import('./account-items.js'),
    import('./more-items.js'),
    import('../calendar/entry-card.js'),
    import('../calendar/entry-panel.js'),
    import('../property/property-actions.js'),
  ]);
  isAhead = false;
}
