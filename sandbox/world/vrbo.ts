import { addDays, byNights, daysBetween, merge, type Nights, subtract } from '../../domain/nights.js';
import { calendarText, icalDate, icalInstant, icalText } from './calendar-text.js';
import { digestUuid } from './chance.js';
import type { Booking } from './home.js';
import { type ListingCalendar, tail } from './listing-calendar.js';

const HORIZON_DAYS = 730;
const PAST_STAYS_DAYS = 183;
/** A booking is only held until the host has said yes; in the sandbox that takes this long. */
const TENTATIVE_DAYS = 3;

/** How a hold is worded has been seen in French only. */
const WORDS = {
  en: { stay: 'Reserved', tentative: 'Reserved', block: 'Blocked' },
  fr: { stay: 'Réservée', tentative: 'Provisoire', block: 'Indisponible' },
} as const;

/** A booking moved to other dates is a new event. */
const stayUid = (token: string, { id, nights }: Booking): string =>
  digestUuid('vrbo', token, id, nights.from, nights.to);

/** Shaped like a UUID and made of nothing but the two dates. */
export function vrboBlockUid({ from, to }: Nights): string {
  const [fromYear, fromDay] = [from.slice(0, 4), from.slice(5, 7) + from.slice(8, 10)];
  const [toYear, toDay] = [to.slice(0, 4), to.slice(5, 7) + to.slice(8, 10)];
  return `${fromDay}${fromYear}-${fromDay}-${fromYear}-${toDay}-${toYear}${toDay}${toYear}`;
}

/** Stays of the last six months and all to come, with the guest's name; blocks as long as they last. */
export function vrboFeed(calendar: ListingCalendar): string {
  const { home, listing, at, today, stays, closed, imported } = calendar;
  const words = WORDS[home.language];
  const stayEvents = stays
    .filter(({ nights }) => nights.to >= addDays(today, -PAST_STAYS_DAYS))
    .map(stay => {
      const tentative = stay.nights.from > today && daysBetween(stay.bookedOn, today) < TENTATIVE_DAYS;
      const word = tentative ? words.tentative : words.stay;
      return {
        uid: stayUid(listing.token, stay),
        nights: stay.nights,
        summary: `${word} - ${icalText(stay.guest.name)}`,
      };
    });
  const sold = stays.map(({ nights }) => nights);
  const blockEvents = merge([...closed, ...subtract(imported, sold), ...tail(calendar, HORIZON_DAYS)])
    .filter(({ to }) => to > today)
    .map(nights => ({ uid: vrboBlockUid(nights), nights, summary: words.block }));

  const events = [...stayEvents, ...blockEvents]
    .sort((a, b) => byNights(a.nights, b.nights))
    .flatMap(({ uid, nights, summary }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${icalInstant(at)}`,
      `DTSTART;VALUE=DATE:${icalDate(nights.from)}`,
      `DTEND;VALUE=DATE:${icalDate(nights.to)}`,
      `SUMMARY:${summary}`,
      'END:VEVENT',
    ]);

  return calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'PRODID:-//HomeAway.com, Inc.//EN',
    ...events,
    'END:VCALENDAR',
  ]);
}
