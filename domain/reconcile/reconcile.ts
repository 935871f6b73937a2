import type { ParsedFeed } from '../ical/feed-event.js';
import { dayAt } from '../instant.js';
import { byNights } from '../nights.js';
import { judgeAbsence } from './absence.js';
import type { Belief, BelievedEntry, Change, Hold, Look, Verdict } from './belief.js';
import { entryId } from './entry-id.js';
import { follow } from './follow.js';
import { matchByIdentity } from './identity.js';
import { readAnswer, type Told } from './read-answer.js';

/**
 * What an answer does to what we believe of a feed. Taken nights are believed at once; freed ones wait for a second
 * answer. Pure and deterministic. An answer not newer than the last one reconciled changes nothing.
 */
export function reconcile(belief: Belief, answer: ParsedFeed, look: Look): Verdict {
  if (belief.answeredAt !== undefined && look.at <= belief.answeredAt) return unchanged(belief);

  const today = dayAt(look.at, look.timezone);
  const reading = readAnswer(answer, look, today);
  const matched = matchByIdentity(belief.entries, reading.told, today, look.platform);

  const followed = matched.pairs.map(pair => follow(pair, belief, look, today));
  const arrived = matched.arrived.map(told => begin(told, look));
  const absence = judgeAbsence(belief, matched.absent, reading, look, today);

  const entries = [...followed.map(one => one.entry), ...arrived, ...absence.still].sort(byNightsThenId);
  const changes: Change[] = [
    ...arrived.map((entry): Change => ({ kind: 'came', entry })),
    ...followed.flatMap(one => one.changes),
    ...absence.changes,
    ...holdChanges(belief, absence.hold, entries, look),
  ];
  const unreadable = absence.hold ? (belief.unreadable ?? 0) : reading.unreadable;
  return verdict(
    {
      entries,
      ...(absence.hold && { hold: absence.hold }),
      answeredAt: look.at,
      ...(unreadable > 0 && { unreadable }),
    },
    changes,
  );
}

/** A belief and what changed, with the outcome that follows from them. */
export const verdict = (belief: Belief, changes: readonly Change[]): Verdict => ({
  belief,
  changes,
  outcome: belief.hold ? 'held' : changes.length > 0 ? 'applied' : 'unchanged',
  awaiting: isAwaiting(belief),
});

const unchanged = (belief: Belief): Verdict => ({
  belief,
  changes: [],
  outcome: 'unchanged',
  awaiting: isAwaiting(belief),
});

/** Something waits for a second answer. What a person keeps waits for nothing. */
const isAwaiting = (belief: Belief): boolean =>
  belief.hold !== undefined ||
  belief.entries.some(entry => entry.missingSince !== undefined || entry.shown !== undefined);

const begin = (told: Told, look: Look): BelievedEntry => ({
  id: entryId(look.feedId, told.uid, told.nights, look.at),
  uid: told.uid,
  kind: told.kind,
  nights: told.nights,
  firstSeen: look.at,
  ...(told.guest && { guest: told.guest }),
});

export const byNightsThenId = (a: BelievedEntry, b: BelievedEntry): number =>
  byNights(a.nights, b.nights) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function holdChanges(
  belief: Belief,
  hold: Hold | undefined,
  entries: readonly BelievedEntry[],
  look: Look,
): Change[] {
  const before = belief.hold;
  if (hold) return before && sameHold(before, hold) ? [] : [{ kind: 'held', hold }];
  if (!before) return [];
  if (look.decision) return [{ kind: 'released', hold: before, by: 'person' }];
  const shownAgain = before.missing.some(id => entries.some(entry => entry.id === id));
  return [{ kind: 'released', hold: before, by: shownAgain ? 'recovery' : 'answer' }];
}

const sameHold = (a: Hold, b: Hold): boolean =>
  a.reason === b.reason && a.since === b.since && a.missing.join() === b.missing.join();
