import { addDays, merge, type Nights, subtract } from '../../domain/nights.js';
import { calendarText, icalDate, icalInstant } from './calendar-text.js';
import { digest } from './chance.js';
import type { Booking } from './home.js';
import { type ListingCalendar, tail } from './listing-calendar.js';

const HORIZON_DAYS = 366;
/** A block under way begins at most this many days back. */
const BLOCK_REACHES_BACK_DAYS = 2;

/** Lasts as long as the booking, also when its dates change. */
const stayUid = (token: string, { id }: Booking): string =>
  `1418fb94e984-${digest('airbnb stay', token, id).slice(0, 32)}@airbnb.com`;

/** One per listing and first night: a block that is clipped anew each day has a new UID each day. */
const blockUid = (token: string, from: string): string =>
  `7f662ec65913-${digest('airbnb block', token, from).slice(0, 32)}@airbnb.com`;

/** Stays first, then blocks, so the whole is not sorted. Both stay listed until a day after their end. */
export function airbnbFeed(calendar: ListingCalendar): string {
  const { listing, at, today, stays, closed, imported } = calendar;
  const dates = (nights: Nights) => [
    `DTSTAMP:${icalInstant(at)}`,
    `DTSTART;VALUE=DATE:${icalDate(nights.from)}`,
    `DTEND;VALUE=DATE:${icalDate(nights.to)}`,
  ];
  const listed = (nights: Nights) => today <= addDays(nights.to, 1);

  const stayEvents = stays
    .filter(({ nights }) => listed(nights))
    .flatMap(stay => [
      'BEGIN:VEVENT',
      ...dates(stay.nights),
      'SUMMARY:Reserved',
      `UID:${stayUid(listing.token, stay)}`,
      `DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/details/${stay.code}\\nPhone Number (Last 4 Digits): ${stay.guest.phoneDigits}`,
      'END:VEVENT',
    ]);

  const blockEvents = blockedRuns(calendar, [...closed, ...imported])
    .filter(listed)
    .flatMap(nights => [
      'BEGIN:VEVENT',
      ...dates(nights),
      'SUMMARY:Airbnb (Not available)',
      `UID:${blockUid(listing.token, nights.from)}`,
      'END:VEVENT',
    ]);

  return calendarText([
    'BEGIN:VCALENDAR',
    'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
    'CALSCALE:GREGORIAN',
    'VERSION:2.0',
    ...stayEvents,
    ...blockEvents,
    'END:VCALENDAR',
  ]);
}

/** Days that nobody can book for any reason, sold ones aside, as one event per unbroken run. */
function blockedRuns(calendar: ListingCalendar, taken: readonly Nights[]): Nights[] {
  const { today, listing, stays } = calendar;
  const earliest = addDays(today, -BLOCK_REACHES_BACK_DAYS);
  const leadTime = listing.closedForToday ? [{ from: today, to: addDays(today, 1) }] : [];
  const runs = merge([...taken, ...leadTime, ...tail(calendar, HORIZON_DAYS)]).map(({ from, to }) => ({
    from: from < earliest && to > earliest ? earliest : from,
    to,
  }));
  return subtract(
    runs,
    stays.map(({ nights }) => nights),
  );
}
