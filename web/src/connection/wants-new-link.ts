const CODES: ReadonlySet<string> = new Set([
  'feed_gone',
  'feed_forbidden',
  'feed_redirects',
  'feed_html',
  'feed_not_ical',
]);

/** Only another link mends it: looking again brings the same. */
export const wantsNewLink = (problem: { readonly code: string } | undefined): boolean =>
  problem !== undefined && CODES.has(problem.code);
