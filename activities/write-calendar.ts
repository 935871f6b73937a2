import type { Database } from '../store/database.js';
import { type Answer, type WrittenAnswer, writeAnswer } from '../store/write-answer.js';

export type { WrittenAnswer };

/** Reconciles one parsed answer and writes what follows. Safe to repeat. */
export const writeCalendar =
  (use: { readonly db: Database; readonly random: () => number }) =>
  (answer: Answer): Promise<WrittenAnswer> =>
    writeAnswer(use.db, answer, use.random());
