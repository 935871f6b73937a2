import ICAL from 'ical.js';
import { addDays, type Nights } from '../domain/nights.js';

const TIMEOUT_MS = 10_000;

/** Nights that a calendar says are taken. Throws where it cannot be reached or read. */
export async function readImport(url: string, agent: string, signal: AbortSignal): Promise<Nights[]> {
  const response = await fetch(url, {
    headers: { 'User-Agent': agent, Accept: 'text/calendar' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  if (!response.ok) throw new Error(`The calendar answered ${response.status}.`);
  return takenNights(await response.text());
}

/**
 * Read by ical.js rather than by the reader of domain/ical: what we export must be understood by others.
 * No DTEND means one night.
 */
export function takenNights(calendar: string): Nights[] {
  const root = new ICAL.Component(ICAL.parse(calendar));
  return root.getAllSubcomponents('vevent').flatMap(component => {
    const event = new ICAL.Event(component);
    const from = event.startDate.toString().slice(0, 10);
    const end = event.endDate?.toString().slice(0, 10);
    return [{ from, to: end && end > from ? end : addDays(from, 1) }];
  });
}
