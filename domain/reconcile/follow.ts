import type { Kind } from '../entry.js';
import { dayAt } from '../instant.js';
import { type Day, type Nights, overlap, sameNights } from '../nights.js';
import type { Belief, BelievedEntry, Change, Look } from './belief.js';
import { differences } from './differences.js';
import { hasBegun, type Pair } from './identity.js';
import type { Told } from './read-answer.js';
import { isSecondAnswer } from './second-answer.js';

/** An entry after an answer that showed it, and what changed about it. */
export interface Followed {
  readonly entry: BelievedEntry;
  readonly changes: readonly Change[];
}

export function follow({ entry, told }: Pair, belief: Belief, look: Look, today: Day): Followed {
  const seen = withPastFrozen(entry.nights, told, today);
  const nights = nightsAfter(
    entry,
    seen,
    isSecondAnswer(belief, look) ? (entry.shown ?? entry.nights) : entry.nights,
  );
  const shown = sameNights(nights, seen) ? undefined : seen;
  const { missingSince, shown: shownBefore, keptSince, guest: knownGuest, ...lasting } = entry;
  const guest = entry.guestErased ? undefined : (told.guest ?? knownGuest);
  const next: BelievedEntry = {
    ...lasting,
    uid: told.uid,
    kind: kindAfter(entry, told, look, today),
    nights,
    ...(shown && { shown }),
    ...(guest && { guest }),
  };

  const changes: Change[] = [];
  if (missingSince || keptSince || (shownBefore && !shown && sameNights(nights, entry.nights))) {
    changes.push({ kind: 'returned', entry: next });
  }
  if (shown && !(shownBefore && sameNights(shown, shownBefore)))
    changes.push({ kind: 'narrowing', entry: next });
  changes.push(...differences(entry, next));
  return { entry: next, changes };
}

/**
 * The past side of an entry freezes. Platforms cut what has begun (Airbnb to the day before yesterday, Booking.com to
 * today): an answer that shows a later start of an entry under way says nothing of the nights before. A booking known
 * by its UID is never cut.
 */
const withPastFrozen = (believed: Nights, { nights, uidIdentifies }: Told, today: Day): Nights =>
  uidIdentifies !== 'booking' && believed.from < nights.from && hasBegun(nights, today)
    ? { from: believed.from, to: nights.to }
    : nights;

/**
 * New nights are taken at once; those of `before` that are no longer shown stay taken until a second answer lacks them
 * too. Only a booking
 * that moved away altogether leaves its old nights at once: the platform itself says where it went.
 */
function nightsAfter(entry: BelievedEntry, seen: Nights, before: Nights): Nights {
  if (!overlap(entry.nights, seen) && entry.nights.to !== seen.from) return seen;
  return {
    from: before.from < seen.from ? before.from : seen.from,
    to: before.to > seen.to ? before.to : seen.to,
  };
}

/**
 * A guest known once by the shape of the stay is a guest for good, and what was announced ahead as closed by a person
 * stays so when its day comes, though it then looks like the platform's lead time.
 */
function kindAfter(entry: BelievedEntry, told: Told, look: Look, today: Day): Kind {
  if (entry.kind === 'stay' && told.kind === 'closure') return 'stay';
  const announcedAhead = dayAt(entry.firstSeen, look.timezone) < entry.nights.from;
  if (entry.kind === 'block' && told.kind === 'rule' && told.nights.from === today && announcedAhead)
    return 'block';
  return told.kind;
}
