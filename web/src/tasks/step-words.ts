import { SOURCE_NAMES } from '../platform/names.js';
import type { Step } from '../server/tasks.js';
import { addDays, daysBetween, fullDay, nightsInWords } from '../time/day.js';
import { say } from '../words/say.js';
import { stepSays } from './told.js';

/** Extranets ask for the last night, calendars for the day of departure: both are said. */
export const nightsToSelect = ({ nights }: Pick<Step, 'nights'>): string => {
  const nightsLong = daysBetween(nights.from, nights.to);
  return nightsLong === 1
    ? say('one night')
    : say('{nights, plural, one {# night} other {# nights}}, the last one {day}', {
        nights: nightsLong,
        day: fullDay(addDays(nights.to, -1)),
      });
};

/** What stands first and large on a step. */
export const headOf = (step: Step): string => {
  switch (step.action) {
    case 'close':
      return say('Close {nights}', { nights: nightsInWords(step.nights) });
    case 'reopen':
      return say('Open {nights}', { nights: nightsInWords(step.nights) });
    default:
      return stepSays(step);
  }
};

const OVER: Readonly<Record<string, string>> = {
  passed: say('No longer needed: the nights have passed'),
  not_needed: say('No longer needed'),
  sold_there: say('Sold there meanwhile: see the conflict'),
  task_ended: say('Not done: the task ended'),
};

/** How a step ended: `Done by Olga`, `Seen on Agoda’s calendar`. */
export function howEnded({ state, because, doneBy, platform }: Step): string | undefined {
  if (state === 'open') return undefined;
  if (because === 'confirmed') return doneBy ? say('Done by {person}', { person: doneBy }) : say('Done');
  const where = SOURCE_NAMES[platform];
  if (because === 'seen') return say('Seen on {platform}’s calendar', { platform: where });
  if (because === 'told') return say('{platform} has read our calendar', { platform: where });
  return OVER[because ?? ''] ?? (state === 'done' ? say('Done') : say('No longer needed'));
}
