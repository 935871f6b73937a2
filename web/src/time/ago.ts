import { locale } from '../words/language.js';
import { say } from '../words/say.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function span(ms: number): string {
  if (ms < HOUR) return say('{minutes, number} min', { minutes: Math.max(1, Math.round(ms / MINUTE)) });
  if (ms < 36 * HOUR) return say('{hours, number} h', { hours: Math.round(ms / HOUR) });
  return say('{days, plural, one {# day} other {# days}}', { days: Math.round(ms / DAY) });
}

/** `just now`, `3 min ago`. An instant ahead of this clock counts as now. */
export function ago(instant: string, now: number): string {
  const ms = now - Date.parse(instant);
  return ms < 45_000 ? say('just now') : say('{span} ago', { span: span(ms) });
}

/** `any moment`, `in 12 min`. */
export function ahead(instant: string, now: number): string {
  const ms = Date.parse(instant) - now;
  return ms < 45_000 ? say('any moment') : say('in {span}', { span: span(ms) });
}

const moment = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant on this browser's clock: `23 Nov 2026, 09:30`. */
export const inWords = (instant: string): string => moment.format(Date.parse(instant));
