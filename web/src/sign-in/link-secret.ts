/*
 * The secret of a link stands behind the #. It leaves the address bar before anything else runs, so that it is in no
 * bookmark, no screenshot and no history, and stays in this tab alone until it was used: a reload, or signing in on
 * the way, must not cost the link.
 */

const PAGES = ['/welcome', '/invitation', '/reset-password', '/shared-task'] as const;
export type LinkPage = (typeof PAGES)[number];

const keyOf = (page: LinkPage) => `ota-link:${page}`;

/** To be called before the first paint. A link that is opened in a page of its own kind begins that page anew. */
export function takeSecretFromAddress(): void {
  takeSecret();
  window.addEventListener('hashchange', () => {
    if (takeSecret()) window.location.reload();
  });
}

function takeSecret(): boolean {
  const page = PAGES.find(one => one === window.location.pathname);
  const secret = window.location.hash.slice(1);
  if (!page || !secret) return false;
  sessionStorage.setItem(keyOf(page), secret);
  window.history.replaceState(window.history.state, '', page);
  return true;
}

export const linkSecret = (page: LinkPage): string | undefined =>
  sessionStorage.getItem(keyOf(page)) ?? undefined;

/** It was used, or is dead. */
export const forgetLinkSecret = (page: LinkPage): void => sessionStorage.removeItem(keyOf(page));
