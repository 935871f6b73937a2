import { say } from '../words/say.js';

const HOUR_MS = 3_600_000;

export const SNOOZES = [
  { name: say('In an hour'), ms: HOUR_MS },
  { name: say('In 4 hours'), ms: 4 * HOUR_MS },
  { name: say('Tomorrow at this time'), ms: 24 * HOUR_MS },
] as const;

export const snoozedUntil = (now: number, ms: number): string => new Date(now + ms).toISOString();
