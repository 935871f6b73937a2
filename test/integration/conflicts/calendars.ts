export { calendar as airbnbCalendar, stay } from '../sync/platform.js';

const compact = (day: string): string => day.replaceAll('-', '');

/** Nights as Booking.com tells them: guest and closure look alike, the UID is of the room and the first night. */
export const bookingCalendar = (...nights: readonly (readonly [from: string, to: string])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//admin.booking.com//NONSGML Calendar//EN',
    ...nights.flatMap(([from, to]) => [
      'BEGIN:VEVENT',
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(to)}`,
      `UID:${compact(from)}room1@booking.com`,
      'SUMMARY:CLOSED - Not available',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
