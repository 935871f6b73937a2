import ical from 'ical-generator';
import { type Instant, later, MINUTE_MS } from '../instant.js';
import { EXPORT_UID_DOMAIN } from './export-uid.js';

/** A task as a calendar program shows it: an entry that ends at the deadline. */
export interface TaskEvent {
  readonly id: string;
  readonly summary: string;
  readonly dueAt: Instant;
  /** When it last changed. Never the clock: equal content must give equal bytes. */
  readonly changedAt: Instant;
  readonly url: string;
}

/** Calendar programs show VEVENT, and few of them VTODO of a subscribed calendar. */
const SHOWN_MINUTES = 30;

/** A calendar of tasks: RFC 5545, CRLF, in the order given. */
export function generateTasks(tasks: readonly TaskEvent[]): string {
  const calendar = ical({ name: 'To do', prodId: '//OTA Calendar Sync//Tasks//EN' });
  for (const { id, summary, dueAt, changedAt, url } of tasks) {
    calendar.createEvent({
      id: `task-${id}@${EXPORT_UID_DOMAIN}`,
      stamp: changedAt,
      start: later(dueAt, -SHOWN_MINUTES * MINUTE_MS),
      end: dueAt,
      summary: summary.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '),
      url,
    });
  }
  return `${calendar.toString()}\r\n`;
}
