import { addDays, type Day, type Range } from '../time/day.js';
import { isDay } from './opened.js';

/**
 * What would be left of nights, where it is fewer of them and gives none back that is over; else undefined. `wanted` is
 * as typed.
 */
export function leftOf(nights: Range, wanted: Range, today: Day): Range | undefined {
  const { from, to } = wanted;
  if (!isDay(from) || !isDay(to) || from >= to || from < nights.from || to > nights.to) return undefined;
  const firstGiven = from > nights.from ? nights.from : to;
  const isSame = from === nights.from && to === nights.to;
  return isSame || firstGiven < today ? undefined : { from, to };
}

/** Whether there is anything to give back without giving back all. */
export const canBeShorter = (nights: Range, today: Day): boolean =>
  leftOf(nights, { from: nights.from, to: addDays(nights.to, -1) }, today) !== undefined;
