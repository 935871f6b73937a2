const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function span(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} min`;
  if (ms < 36 * HOUR) return `${Math.round(ms / HOUR)} h`;
  return `${Math.round(ms / DAY)} days`;
}

/** `just now`, `3 min ago`. An instant ahead of this clock counts as now. */
export function ago(instant: string, now: number): string {
  const ms = now - Date.parse(instant);
  return ms < 45_000 ? 'just now' : `${span(ms)} ago`;
}

/** `any moment`, `in 12 min`. */
export function ahead(instant: string, now: number): string {
  const ms = Date.parse(instant) - now;
  return ms < 45_000 ? 'any moment' : `in ${span(ms)}`;
}

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant on this browser's clock: `23 Nov 2026, 09:30`. */
export const inWords = (instant: string): string => moment.format(Date.parse(instant));
