import { locale } from '../words/language.js';
import { say } from '../words/say.js';

/** Each kind of failure in a few words; the whole sentence stands with the feed. */
const WORDS: Readonly<Record<string, string>> = {
  feed_unreachable: say('Server does not answer'),
  feed_timeout: say('Takes too long to answer'),
  feed_redirects: say('Redirects without end'),
  feed_gone: say('Link no longer exists'),
  feed_forbidden: say('Link is refused'),
  feed_throttled: say('Asked to look less often'),
  feed_server_error: say('Fault of the platform'),
  feed_too_large: say('Answer too large'),
  feed_empty: say('Empty answer'),
  feed_html: say('A web page, no calendar'),
  feed_json: say('An error message, no calendar'),
  feed_not_ical: say('No calendar'),
  feed_cut: say('Calendar breaks off'),
  feed_too_many_events: say('Too many events'),
  feed_too_costly: say('Too costly to read'),
  url_refused: say('Address not on the public internet'),
};

/** `server does not answer, 3 times`. */
export const failedInWords = ([code, times]: readonly [string, number]): string =>
  say('{what}, {times, plural, one {once} other {# times}}', {
    what: failureInWords(code).toLocaleLowerCase(locale),
    times,
  });

/** Of a kind that is newer than this page, its code. */
export const failureInWords = (code: string): string => WORDS[code] ?? code.replaceAll('_', ' ');
