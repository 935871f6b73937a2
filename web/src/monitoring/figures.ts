import { locale } from '../words/language.js';
import { say } from '../words/say.js';

/** Figures as people read them; what is not known is said so, and is never a nought. */
export const UNKNOWN = '–';

const oneDigit = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const noDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** `1,240`; what is more than nothing and less than a half is not called nothing. */
export const whole = (number: number): string =>
  number > 0 && number < 0.5 ? `< ${noDigit.format(1)}` : noDigit.format(number);

/** `98.4 %`; never rounded up to 100 where something failed. */
export function percent(rate: number | null): string {
  if (rate === null) return UNKNOWN;
  if (rate === 1) return '100 %';
  return `${oneDigit.format(Math.min(99.9, Math.round(rate * 1000) / 10))} %`;
}

/** What the success rate asks for: 95 % is what is promised. */
export const toneOf = (rate: number | null): 'good' | 'wait' | 'bad' | 'idle' =>
  rate === null ? 'idle' : rate >= 0.95 ? 'good' : rate >= 0.8 ? 'wait' : 'bad';

/** `340 ms`, `1.2 s`. */
export const lasting = (ms: number | null): string =>
  ms === null
    ? UNKNOWN
    : ms < 1_000
      ? say('{ms} ms', { ms })
      : say('{seconds} s', { seconds: oneDigit.format(ms / 1_000) });

/** `40 min`, `2 h`, `3 days`. */
export function span(seconds: number | null): string {
  if (seconds === null) return UNKNOWN;
  const minutes = seconds / 60;
  if (minutes < 1) return say('under a minute');
  if (minutes < 90) return say('{minutes} min', { minutes: Math.round(minutes) });
  if (minutes < 36 * 60) return say('{hours} h', { hours: Math.round(minutes / 60) });
  return say('{days, plural, one {# day} other {# days}}', { days: Math.round(minutes / 1440) });
}

/** The kinds of failure, the most frequent first. */
export const byNumber = (
  failures: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] =>
  Object.entries(failures).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
