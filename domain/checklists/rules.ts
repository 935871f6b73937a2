import { HOUR_MS, MINUTE_MS } from '../instant.js';
import type { ClockTime } from './wall-clock.js';
import type { WorkingHours } from './working-time.js';

/** What an organization can set. Lengths are milliseconds, days are days from today to the first night. */
export interface ChecklistRules {
  /** When the daily list is made, by each property's own clock. */
  readonly dailyAt: ClockTime;
  readonly hours: WorkingHours;
  /** Nights as near as this are closed at once, and do not wait for the daily list. */
  readonly closeAtOnceDays: number;
  /** Nights as near as this that were cancelled are opened at once: they could still sell. */
  readonly reopenAtOnceDays: number;
  /** Time to do what is urgent, by any clock: nights and holidays too. */
  readonly urgentMs: number;
  /** Working time to do what is near. */
  readonly nearMs: number;
  /** Working time to do all else. */
  readonly ordinaryMs: number;
  /** While a feed is down, nights as near as this are closed by hand. */
  readonly fallbackDays: number;
  /** How long a feed must be down for that. */
  readonly fallbackAfterMs: number;
  /** How long a feed must be down for its platform to be kept by hand altogether. */
  readonly takeOverAfterMs: number;
  /** How long a feed must answer without fail to be relied on again. */
  readonly handBackAfterMs: number;
}

export const DEFAULT_RULES: ChecklistRules = {
  dailyAt: '08:00',
  hours: { opens: '08:00', closes: '20:00' },
  closeAtOnceDays: 3,
  reopenAtOnceDays: 7,
  urgentMs: 2 * HOUR_MS,
  nearMs: 4 * HOUR_MS,
  ordinaryMs: 12 * HOUR_MS,
  fallbackDays: 14,
  // Platforms re-read our calendars every two or three hours: up to then a feed that is down makes little difference.
  fallbackAfterMs: 2 * HOUR_MS,
  takeOverAfterMs: 48 * HOUR_MS,
  handBackAfterMs: 30 * MINUTE_MS,
};
