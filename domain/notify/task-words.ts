import type { Platform } from '../entry.js';
import { factsOf } from '../platforms/index.js';

/** Where something is, in the names that managers gave: `Villa Anna`, or `Guest house, Room 3`. */
export function placeInWords(propertyName: string | undefined, unitName: string | undefined): string {
  if (!propertyName) return unitName ?? 'a property';
  return !unitName || unitName === propertyName ? propertyName : `${propertyName}, ${unitName}`;
}

export const platformInWords = (platform: Platform | undefined): string =>
  platform ? factsOf(platform).name : 'the platform';

/** What each kind of task asks for. No guest, no nights: whoever reads it opens the task. */
export const TASK_WORDS = {
  close_nights: w => `close nights of ${w.place} on ${w.platform}`,
  reopen_nights: w => `reopen nights of ${w.place} on ${w.platform}`,
  resolve_conflict: w => `settle the conflict in ${w.place}`,
  explain_closure: w => `say what holds nights of ${w.place} on ${w.platform}`,
  check_feed: w => `put a new calendar link of ${w.platform} for ${w.place}`,
  confirm_answer: w => `decide the held answer of ${w.platform} for ${w.place}`,
} satisfies Record<string, (words: { readonly place: string; readonly platform: string }) => string>;
export type WordedTask = keyof typeof TASK_WORDS;
