import type { UnitEntry } from '../../store/entries.js';
import { type Caller, mayAct } from '../caller.js';

/** Entries as the caller may see them: who the guest is, only where the role needs it, and never for a program. */
export const shownTo = (caller: Caller, entries: readonly UnitEntry[]): UnitEntry[] =>
  mayAct(caller, 'guests') ? [...entries] : entries.map(({ guest: _, ...entry }) => entry);
