import type { EntryHistory } from '../server/entries.js';
import type { Kind } from '../server/shapes.js';
import { nightsInWords } from '../time/day.js';
import { KIND_NAMES } from './entry-words.js';

export type HistoryLine = EntryHistory['lines'][number];

/** Why an entry ended; the nights are free from then on. */
const ENDS: Readonly<Record<string, string>> = {
  cancelled: 'Cancelled: two answers no longer listed it.',
  opened: 'Opened: the platform no longer closes these nights.',
  over: 'Over: it went after its nights had passed.',
  ignored: 'No longer counted, as the rules of its link say.',
  disconnected: 'The platform was disconnected.',
  undone: 'The answer that brought it was taken back.',
};

const kindWord = (kind: Kind | undefined): string => (kind ? KIND_NAMES[kind].toLowerCase() : 'taken');

/** What became of an entry, in a sentence. */
export function historySentence(line: HistoryLine): string {
  const { kind, nights, was, wasKind, entryKind, reason } = line;
  switch (kind) {
    case 'entry_came':
      return nights ? `First seen: ${nightsInWords(nights)}, ${kindWord(entryKind)}.` : 'First seen.';
    case 'entry_moved':
      return nights && was
        ? `Moved from ${nightsInWords(was)} to ${nightsInWords(nights)}.`
        : 'Its nights changed.';
    case 'entry_reclassified':
      return `Read as “${kindWord(entryKind)}”, before as “${kindWord(wasKind)}”.`;
    case 'entry_renamed':
      return 'The platform calls it by another name; its nights are the same.';
    case 'entry_identified':
      return 'The guest or the reservation became known.';
    case 'entry_narrowing':
      return 'An answer listed fewer nights. All stay taken until a second answer agrees.';
    case 'entry_missing':
      return 'An answer no longer listed it. It stays taken until a second answer agrees.';
    case 'entry_kept':
      return 'Somebody keeps it taken, though its calendar lacks it.';
    case 'entry_returned':
      return 'An answer lists it again.';
    case 'entry_ended':
      return (reason && ENDS[reason]) || 'Ended.';
    case 'booking_added':
      return 'Booked directly.';
    case 'booking_cancelled':
      return 'The direct booking was cancelled.';
    case 'closure_answered':
      return 'Somebody said what this closure is.';
    case 'conflict_opened':
      return 'Other nights began to overlap with it.';
    case 'conflict_changed':
      return 'The overlap changed.';
    case 'conflict_closed':
      return 'The overlap ended.';
    case 'conflict_reopened':
      return 'The overlap is open again.';
    case 'conflict_settling':
      return 'A way out of the overlap was chosen.';
    case 'conflict_dismissed':
      return 'Somebody said that the overlap is no conflict.';
    case 'feed_undone':
      return 'An answer was taken back.';
    default:
      return kind.replaceAll('_', ' ');
  }
}
