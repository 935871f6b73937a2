import { placeIn } from './place.js';

/*
 * Where to go on after signing in. Inside of the app it travels in the history's state. Where one leaves for the page
 * of an OpenID provider, which leads back to the first page, it waits in this tab's storage.
 */

const KEY = 'ota-return-to';

export const keepPlaceToReturnTo = (to: string): void => sessionStorage.setItem(KEY, to);

/** To be called before the first paint: back from the provider, goes on to where one was. */
export function returnToPlace(): void {
  const to = sessionStorage.getItem(KEY);
  if (to === null) return;
  sessionStorage.removeItem(KEY);
  if (window.location.pathname === '/') window.history.replaceState(null, '', placeIn({ to }));
}
