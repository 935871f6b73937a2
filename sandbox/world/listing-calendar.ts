import type { Instant } from '../../domain/instant.js';
import { addDays, type Day, type Nights } from '../../domain/nights.js';
import type { Booking, Home, Listing } from './home.js';

/** All a platform knows of one listing at one moment; the platform files turn it into the feed's text. */
export interface ListingCalendar {
  readonly home: Home;
  readonly listing: Listing;
  readonly at: Instant;
  /** In the home's zone. */
  readonly today: Day;
  /** Sold on this platform, earliest first, past stays too. */
  readonly stays: readonly Booking[];
  /** Closed here by the owner. */
  readonly closed: readonly Nights[];
  /** Told by the calendars that this listing imports. */
  readonly imported: readonly Nights[];
}

/**
 * Nights beyond the booking window, up to the platform's horizon. The host opens the calendar quarter by
 * quarter: the start stands still for three months while the end moves by a day each day.
 */
export function tail(calendar: ListingCalendar, horizonDays: number): Nights[] {
  const { opensDaysAhead } = calendar.listing;
  if (opensDaysAhead === undefined) return [];
  const from = nextQuarter(addDays(calendar.today, opensDaysAhead));
  const to = addDays(calendar.today, horizonDays);
  return from < to ? [{ from, to }] : [];
}

function nextQuarter(day: Day): Day {
  const year = Number(day.slice(0, 4));
  const month = (Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1) * 3 + 1;
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;
}
