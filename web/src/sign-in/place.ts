/** A place of this app, whatever was handed over; the first page where there is none. */
export function placeIn(state: unknown): string {
  const to = typeof state === 'object' && state !== null && 'to' in state ? state.to : undefined;
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/';
}
