/** How a panel that the address opened goes away: by the browser's way back, or out of the address. */
export type Closing = 'back' | 'out of the address';

/**
 * Whoever came to a panel from a place of this app goes back there: to the page whose link led here, or to this page as
 * it was before the panel opened. Where nothing of the app lies before (a link from elsewhere, opened in its own tab),
 * the page beneath stays. `place` is the state of the browser's history, in which the router numbers the places of the
 * app in this tab, the first one 0; other places have no number.
 */
export const closingAt = (place: unknown): Closing =>
  isNumbered(place) && place.idx > 0 ? 'back' : 'out of the address';

const isNumbered = (place: unknown): place is { readonly idx: number } =>
  typeof place === 'object' && place !== null && 'idx' in place && typeof place.idx === 'number';
