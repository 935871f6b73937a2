import { SOURCE_NAMES } from '../platform/names.js';
import type { Step } from '../server/tasks.js';
import { addDays, count, daysBetween, fullDay, nightsInWords } from '../time/day.js';

/** Extranets ask for the last night, calendars for the day of departure: both are said. */
export const nightsToSelect = ({ nights }: Pick<Step, 'nights'>): string => {
  const nightsLong = daysBetween(nights.from, nights.to);
  return nightsLong === 1
    ? 'one night'
    : `${count(nightsLong, 'night')}, the last one ${fullDay(addDays(nights.to, -1))}`;
};

/** What stands first and large on a step. */
export const headOf = (step: Step): string => {
  switch (step.action) {
    case 'close':
    case 'reopen':
      return `${step.action === 'close' ? 'Close' : 'Open'} ${nightsInWords(step.nights)}`;
    default:
      return step.says;
  }
};

const OVER: Readonly<Record<string, string>> = {
  passed: 'No longer needed: the nights have passed',
  not_needed: 'No longer needed',
  sold_there: 'Sold there meanwhile: see the conflict',
  task_ended: 'Not done: the task ended',
};

/** How a step ended: `Done by Olga`, `Seen on Agoda’s calendar`. */
export function howEnded({ state, because, doneBy, platform }: Step): string | undefined {
  if (state === 'open') return undefined;
  if (because === 'confirmed') return doneBy ? `Done by ${doneBy}` : 'Done';
  const where = SOURCE_NAMES[platform];
  if (because === 'seen') return `Seen on ${where}’s calendar`;
  if (because === 'told') return `${where} has read our calendar`;
  return OVER[because ?? ''] ?? (state === 'done' ? 'Done' : 'No longer needed');
}
