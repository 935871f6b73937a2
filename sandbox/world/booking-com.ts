import { byNights, merge, type Nights, subtract } from '../../domain/nights.js';
import { calendarText, icalDate, icalInstant } from './calendar-text.js';
import { digest } from './chance.js';
import { type ListingCalendar, tail } from './listing-calendar.js';

const HORIZON_DAYS = 548;

/** Room and first day alone: the next guest who arrives on that day has the same one. */
const uid = (token: string, from: string): string =>
  `${digest('booking.com', token, from).slice(0, 32)}@booking.com`;

/**
 * Guests and closures, told apart by nothing but their past side: a guest under way keeps the check-in date, a
 * closure under way begins today. Sorted; a guest's nights may lie inside a closure.
 */
export function bookingComFeed(calendar: ListingCalendar): string {
  const { listing, at, today, stays, closed, imported } = calendar;
  const guests = stays.map(({ nights }) => nights);
  const closures = merge([...closed, ...subtract(imported, guests), ...tail(calendar, HORIZON_DAYS)]).map(
    ({ from, to }): Nights => ({ from: from < today ? today : from, to }),
  );

  const events = [...guests, ...closures]
    .filter(({ to }) => to > today)
    .sort(byNights)
    .flatMap(nights => [
      'BEGIN:VEVENT',
      `DTSTAMP:${icalInstant(at)}`,
      `DTSTART;VALUE=DATE:${icalDate(nights.from)}`,
      `DTEND;VALUE=DATE:${icalDate(nights.to)}`,
      `UID:${uid(listing.token, nights.from)}`,
      'SUMMARY:CLOSED - Not available',
      'ORGANIZER:mailto:noreply@booking.com',
      'END:VEVENT',
    ]);

  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//admin.booking.com\\\\\\, b.v.//NONSGML v1.0//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ]);
}
