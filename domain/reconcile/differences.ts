import type { Guest } from '../entry.js';
import { sameNights } from '../nights.js';
import type { BelievedEntry, Change } from './belief.js';

/** What is told of an entry that stays the same entry: other nights, another kind, UID or guest. */
export function differences(before: BelievedEntry, after: BelievedEntry): Change[] {
  const changes: Change[] = [];
  if (!sameNights(before.nights, after.nights)) {
    changes.push({ kind: 'moved', entry: after, was: before.nights });
  }
  if (before.kind !== after.kind) changes.push({ kind: 'reclassified', entry: after, was: before.kind });
  if (before.uid !== after.uid) changes.push({ kind: 'renamed', entry: after, was: before.uid });
  if (!sameGuest(before.guest, after.guest)) changes.push({ kind: 'identified', entry: after });
  return changes;
}

const sameGuest = (a: Guest | undefined, b: Guest | undefined): boolean =>
  a?.name === b?.name && a?.phoneDigits === b?.phoneDigits && a?.reservationCode === b?.reservationCode;
