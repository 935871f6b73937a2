/**
 * The address as it stands. What the router has drawn may lag behind it while the browser is busy: of two changes in a
 * row, the second would take the first one back.
 */
export const addressNow = (): URLSearchParams => new URLSearchParams(window.location.search);

/**
 * Whether somebody is on the way to another page, which may take a while to come: its address stands already, and what
 * the page before still wants to say in its own would lead back.
 */
export const isLeaving = (pathname: string): boolean => window.location.pathname !== pathname;
