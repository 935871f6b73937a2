import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addDays, type Day, type Nights } from '../../domain/nights.js';

export interface CalendarHost {
  /** `host:port`, for `OTA_ALLOW_FEED_HOSTS`. */
  readonly host: string;
  link(path: string): string;
  /** What is answered from now on: a calendar, or a body of another type or status. */
  serve(path: string, body: string, answer?: { status?: number; type?: string }): void;
  close(): void;
}

/** Stands for the platforms: serves under each path what a test last put there. */
export async function startCalendarHost(): Promise<CalendarHost> {
  const served = new Map<string, { body: string; status: number; type: string }>();
  const server = createServer((request, response) => {
    const { body, status, type } = served.get(request.url ?? '') ?? {
      body: '',
      status: 404,
      type: 'text/plain',
    };
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    link: path => `http://${host}${path}`,
    serve(path, body, { status = 200, type = 'text/calendar' } = {}) {
      served.set(path, { body, status, type });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const today = (): Day => new Date().toISOString().slice(0, 10);

/** Nights from so many days ahead, of the length. */
export const ahead = (days: number, length: number): Nights => {
  const from = addDays(today(), days);
  return { from, to: addDays(from, length) };
};

/** A calendar in the shape that Airbnb serves: stays with their codes, blocks by hand. */
export function airbnbCalendar({ stays, blocks = [] }: { stays: Nights[]; blocks?: Nights[] }): string {
  const compact = (day: Day) => day.replaceAll('-', '');
  const event = (uid: string, summary: string, { from, to }: Nights, more: string[] = []) => [
    'BEGIN:VEVENT',
    `DTEND;VALUE=DATE:${compact(to)}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `UID:${uid}@airbnb.com`,
    ...more,
    `SUMMARY:${summary}`,
    'END:VEVENT',
  ];
  const stay = (nights: Nights, i: number) =>
    event(`1418fb94e984-${`${i}`.padStart(4, '0')}${compact(nights.from)}`, 'Reserved', nights, [
      `DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/details/HMTEST${i}\\nPhone `,
      ` Number (Last 4 Digits): 004${i}`,
    ]);
  const block = (nights: Nights, i: number) =>
    event(`7f662ec65913-${`${i}`.padStart(4, '0')}${compact(nights.from)}`, 'Airbnb (Not available)', nights);
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
    'CALSCALE:GREGORIAN',
    'VERSION:2.0',
    ...stays.flatMap(stay),
    ...blocks.flatMap(block),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
