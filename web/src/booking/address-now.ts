/**
 * The address as it stands. What the router has drawn may lag behind it while the browser is busy: of two changes in a
 * row, the second would take the first one back.
 */
export const addressNow = (): URLSearchParams => new URLSearchParams(window.location.search);
