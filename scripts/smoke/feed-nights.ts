import type { Nights } from '../../domain/nights.js';

const DAY_MS = 86_400_000;

/**
 * The nights that a calendar says are taken, as single days. On purpose not our own parser: it reads nothing but the
 * date part of DTSTART and DTEND, so that the smoke run has a second opinion.
 */
export function nightsIn(calendar: string): Set<string> {
  const lines = calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const nights = new Set<string>();
  let from = '';
  let to = '';
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') from = to = '';
    else if (/^DTSTART[;:]/.test(line)) from = dayOf(line);
    else if (/^DTEND[;:]/.test(line)) to = dayOf(line);
    else if (line === 'END:VEVENT' && from)
      for (const day of eachNight({ from, to: to || dayAfter(from) })) nights.add(day);
  }
  return nights;
}

export function eachNight({ from, to }: Nights): string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = dayAfter(day)) days.push(day);
  return days;
}

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

const dayOf = (line: string): string => {
  const date = /:(\d{4})(\d{2})(\d{2})/.exec(line);
  return date ? `${date[1]}-${date[2]}-${date[3]}` : '';
};
