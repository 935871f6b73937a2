/** Each kind of failure in a few words; the whole sentence stands with the feed. */
const WORDS: Readonly<Record<string, string>> = {
  feed_unreachable: 'Server does not answer',
  feed_timeout: 'Takes too long to answer',
  feed_redirects: 'Redirects without end',
  feed_gone: 'Link no longer exists',
  feed_forbidden: 'Link is refused',
  feed_throttled: 'Asked to look less often',
  feed_server_error: 'Fault of the platform',
  feed_too_large: 'Answer too large',
  feed_empty: 'Empty answer',
  feed_html: 'A web page, no calendar',
  feed_json: 'An error message, no calendar',
  feed_not_ical: 'No calendar',
  feed_cut: 'Calendar breaks off',
  feed_too_many_events: 'Too many events',
  feed_too_costly: 'Too costly to read',
  url_refused: 'Address not on the public internet',
};

/** Of a kind that is newer than this page, its code. */
export const failureInWords = (code: string): string => WORDS[code] ?? code.replaceAll('_', ' ');
