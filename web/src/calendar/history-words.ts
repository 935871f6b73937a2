import type { EntryHistory } from '../server/entries.js';
import { contains, nightsInWords, type Range } from '../time/day.js';
import { say } from '../words/say.js';

export type HistoryLine = EntryHistory['lines'][number];

/** Why an entry ended; the nights are free from then on. */
const ENDS: Readonly<Record<string, string>> = {
  cancelled: say('Cancelled: two answers no longer listed it.'),
  opened: say('Opened: the platform no longer closes these nights.'),
  over: say('Over: it went after its nights had passed.'),
  ignored: say('No longer counted, as the rules of its link say.'),
  disconnected: say('The platform was disconnected.'),
  undone: say('The answer that brought it was taken back.'),
};

function movedInWords(before: Range, after: Range): string {
  const [was, nights] = [nightsInWords(before), nightsInWords(after)];
  if (contains(before, after)) return say('Shortened from {was} to {nights}.', { was, nights });
  if (contains(after, before)) return say('Extended from {was} to {nights}.', { was, nights });
  return say('Moved from {was} to {nights}.', { was, nights });
}

/** What became of an entry, in a sentence. */
export function historySentence(line: HistoryLine): string {
  const { kind, nights, was, wasKind = 'unknown', entryKind = 'unknown', reason } = line;
  switch (kind) {
    case 'entry_came':
      return nights
        ? say(
            'First seen: {nights}, {kind, select, stay {stay} block {blocked} closure {closed} rule {not bookable} other {taken}}.',
            { nights: nightsInWords(nights), kind: entryKind },
          )
        : say('First seen.');
    case 'entry_moved':
      return nights && was ? movedInWords(was, nights) : say('Its nights changed.');
    case 'entry_reclassified':
      return say(
        'Read as “{kind, select, stay {stay} block {blocked} closure {closed} rule {not bookable} other {taken}}”, before as “{was, select, stay {stay} block {blocked} closure {closed} rule {not bookable} other {taken}}”.',
        { kind: entryKind, was: wasKind },
      );
    case 'entry_renamed':
      return say('The platform calls it by another name; its nights are the same.');
    case 'entry_identified':
      return say('The guest or the reservation became known.');
    case 'entry_narrowing':
      return say('An answer listed fewer nights. All stay taken until a second answer agrees.');
    case 'entry_missing':
      return say('An answer no longer listed it. It stays taken until a second answer agrees.');
    case 'entry_kept':
      return say('Somebody keeps it taken, though its calendar lacks it.');
    case 'entry_returned':
      return say('An answer lists it again.');
    case 'entry_ended':
      return (reason && ENDS[reason]) || say('Ended.');
    case 'booking_added':
      return entryKind === 'block' ? say('Blocked here.') : say('Booked directly.');
    case 'booking_cancelled':
      return entryKind === 'block'
        ? say('The block was taken back.')
        : say('The direct booking was cancelled.');
    case 'closure_answered':
      return say('Somebody said what this closure is.');
    case 'conflict_opened':
      return say('Other nights began to overlap with it.');
    case 'conflict_changed':
      return say('The overlap changed.');
    case 'conflict_closed':
      return say('The overlap ended.');
    case 'conflict_reopened':
      return say('The overlap is open again.');
    case 'conflict_settling':
      return say('A way out of the overlap was chosen.');
    case 'conflict_dismissed':
      return say('Somebody said that the overlap is no conflict.');
    case 'feed_undone':
      return say('An answer was taken back.');
    default:
      return kind.replaceAll('_', ' ');
  }
}
