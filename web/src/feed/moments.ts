/*
 * The slider goes from the day a unit came to be until now. Its places between are a step apart that people reckon by;
 * the buttons beside it stand still just before each change, where one sees what that change did.
 */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS_MS = [
  SECOND,
  10 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
];
const MOST_STEPS = 1_000;

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** All in epoch milliseconds. The last place is exactly `now`. */
export function scaleOf(born: number, now: number): Scale {
  const life = Math.max(now - born, SECOND);
  const step = STEPS_MS.find(ms => life / ms <= MOST_STEPS) ?? STEPS_MS.at(-1)!;
  return { min: now - Math.ceil(life / step) * step, max: now, step };
}

/** Whether these answers, which each changed something, lead back to anything: an only one does once it was taken back. */
export const leadsBack = (answers: readonly { readonly undoneAt?: string | undefined }[]): boolean =>
  answers.length > 1 || answers.some(({ undoneAt }) => undoneAt !== undefined);

const JUST_BEFORE_MS = 1;

/** Just before the last change that came before `at`; undefined where there was none. `changes`: epoch milliseconds. */
export function earlier(changes: readonly number[], at: number): number | undefined {
  const before = changes.map(change => change - JUST_BEFORE_MS).filter(place => place < at);
  return before.length > 0 ? Math.max(...before) : undefined;
}

/** Just before the next change but the one that `at` stands before, or `now` once there is none. */
export function later(changes: readonly number[], at: number): number | 'now' {
  const after = changes.map(change => change - JUST_BEFORE_MS).filter(place => place > at);
  return after.length > 0 ? Math.min(...after) : 'now';
}
