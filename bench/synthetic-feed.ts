const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

/** A feed in the shape Airbnb serves today (CRLF, DTSTAMP, UID, folded description), some 280 bytes an event. */
export function syntheticFeed(events: number): Buffer {
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
    'CALSCALE:GREGORIAN',
    'VERSION:2.0',
  ];
  for (let i = 0; i < events; i++) lines.push(...event(i));
  lines.push('END:VCALENDAR', '');
  return Buffer.from(lines.join('\r\n'));
}

function event(i: number): string[] {
  const from = FIRST_DAY + (i % 3_000) * 3 * DAY_MS;
  const code = `HM${(0x5000_0000 + i * 7_919).toString(36).toUpperCase()}`;
  return [
    'BEGIN:VEVENT',
    'DTSTAMP:20260830T123812Z',
    `DTSTART;VALUE=DATE:${basic(from)}`,
    `DTEND;VALUE=DATE:${basic(from + 3 * DAY_MS)}`,
    'SUMMARY:Reserved',
    `UID:1418fb94e984-${i.toString(16).padStart(32, '0')}@airbnb.com`,
    `DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/de`,
    ` tails/${code}\\nPhone Number (Last 4 Digits): ${String(i % 10_000).padStart(4, '0')}`,
    'END:VEVENT',
  ];
}

const basic = (ms: number): string => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '');
