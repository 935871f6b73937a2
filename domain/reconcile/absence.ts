import type { Day } from '../nights.js';
import type { Belief, BelievedEntry, Change, EndReason, Hold, Look } from './belief.js';
import { isAhead, looksWrong } from './looks-wrong.js';
import type { Reading, Told } from './read-answer.js';
import { isSecondAnswer } from './second-answer.js';

/** What becomes of the entries that an answer lacks. */
export interface Absence {
  /** Those that are believed all the same. */
  readonly still: readonly BelievedEntry[];
  readonly hold: Hold | undefined;
  readonly changes: readonly Change[];
}

/**
 * The life of an entry that answers lack:
 *
 *     shown ──absent──> missing ──absent again──> ended
 *       ^                  │
 *       └────── shown ─────┘
 *
 * Its nights are taken until it has ended. Beside this road:
 * - An answer that looks wrong is held: it ends nothing, what it lacks for the first time is listed in the hold. The
 *   next answer that lacks all of these too confirms it and ends them. One that shows any of them again proves the
 *   held answer bad: what it lacked counts as missing from now on only.
 * - An answer held for unreadable events is confirmed by no second one, since format drift repeats itself.
 * - An answer too close behind the one before it (second-answer.ts) confirms nothing.
 * - What is over (its last night has passed) ends at once, unless the answer is held; there is nothing left to free.
 * - What a rule of the manager now leaves out ends at once.
 * - A person outranks answers: `accept` ends all that is absent, `keep` keeps it until it is shown again or over.
 */
export function judgeAbsence(
  belief: Belief,
  absent: readonly BelievedEntry[],
  reading: Reading,
  look: Look,
  today: Day,
): Absence {
  const ignored = absent.filter(entry => isAmong(reading.ignored, entry));
  const lacking = absent.filter(entry => !ignored.includes(entry));
  const ahead = lacking.filter(entry => isAhead(entry, today));
  const over = lacking.filter(entry => !isAhead(entry, today));
  const leftOut = ignored.map(entry => ended(entry, 'ignored'));

  if (look.decision === 'accept') {
    return { still: [], hold: undefined, changes: [...leftOut, ...over.map(end), ...ahead.map(end)] };
  }
  if (look.decision === 'keep') {
    const kept = ahead.map(entry => keep(entry, look));
    return {
      still: kept,
      hold: undefined,
      changes: [
        ...leftOut,
        ...over.map(end),
        ...kept
          .filter(entry => entry.keptSince === look.at)
          .map((entry): Change => ({ kind: 'kept', entry })),
      ],
    };
  }

  const open = ahead.filter(entry => !entry.keptSince);
  const contradicted = isContradicted(belief, absent);
  const vanished = open.filter(
    entry => !entry.missingSince || (contradicted && belief.hold?.missing.includes(entry.id)),
  );
  const reason = looksWrong(belief, vanished, open, reading, today);
  const missing = vanished.map(entry => miss(entry, look));
  const stillMissing = (entry: BelievedEntry): BelievedEntry =>
    missing.find(change => change.entry.id === entry.id)?.entry ?? entry;

  if (reason) {
    return {
      still: lacking.map(stillMissing),
      hold: {
        reason,
        since: !contradicted && belief.hold ? belief.hold.since : look.at,
        missing: [...(contradicted ? [] : (belief.hold?.missing ?? [])), ...vanished.map(entry => entry.id)],
      },
      changes: [...leftOut, ...missing],
    };
  }
  if (!isSecondAnswer(belief, look)) {
    const hold = contradicted ? undefined : belief.hold;
    return { still: ahead.map(stillMissing), hold, changes: [...leftOut, ...over.map(end), ...missing] };
  }
  const confirmed = open.filter(entry => !vanished.includes(entry));
  return {
    still: ahead.filter(entry => !confirmed.includes(entry)).map(stillMissing),
    hold: undefined,
    changes: [...leftOut, ...over.map(end), ...missing, ...confirmed.map(end)],
  };

  function end(entry: BelievedEntry): Change {
    return ended(entry, isAhead(entry, today) ? (entry.kind === 'stay' ? 'cancelled' : 'opened') : 'over');
  }
}

/** An entry of the held answer has been shown again, so that answer was bad. */
const isContradicted = (belief: Belief, absent: readonly BelievedEntry[]): boolean =>
  belief.hold?.missing.some(
    id => belief.entries.some(entry => entry.id === id) && !absent.some(entry => entry.id === id),
  ) ?? false;

const isAmong = (told: readonly Told[], entry: BelievedEntry): boolean =>
  told.some(
    one =>
      one.uid === entry.uid &&
      ((one.nights.from <= entry.nights.to && entry.nights.from <= one.nights.to) ||
        one.uidIdentifies === 'booking'),
  );

const ended = (entry: BelievedEntry, reason: EndReason): Change => ({ kind: 'ended', entry, reason });

function miss(entry: BelievedEntry, look: Look): { kind: 'missing'; entry: BelievedEntry } {
  const { shown: _, ...lasting } = entry;
  return { kind: 'missing', entry: { ...lasting, missingSince: look.at } };
}

function keep(entry: BelievedEntry, look: Look): BelievedEntry {
  const { missingSince: _, shown: __, ...lasting } = entry;
  return { keptSince: look.at, ...lasting };
}
