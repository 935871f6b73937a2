import { dayAfter } from './feed-nights.js';

const DAY_MS = 86_400_000;
const DATED = /^(?:DTSTAMP|DTSTART|DTEND|CREATED|LAST-MODIFIED|RDATE|EXDATE|RECURRENCE-ID)[;:]/;

/** The calendar with all its dates moved by whole days, so that its newest DTSTAMP falls on `today`. */
export function movedTo(today: string, calendar: string): string {
  const newest = [...calendar.matchAll(/^DTSTAMP[^:\n]*:(\d{8})/gm)]
    .map(match => match[1] ?? '')
    .sort()
    .at(-1);
  if (!newest) return calendar;
  const days = Math.round((Date.parse(today) - Date.parse(written(newest))) / DAY_MS);
  return calendar
    .split('\n')
    .map(line => (DATED.test(line) ? movedLine(line, days) : line))
    .join('\n');
}

function movedLine(line: string, days: number): string {
  const colon = line.indexOf(':');
  const value = line
    .slice(colon)
    .replace(/\d{8}(?=T\d{6}|\b)/g, date => compact(dayAfter(written(date), days)));
  return line.slice(0, colon) + value;
}

export const compact = (day: string): string => day.replaceAll('-', '');
const written = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
