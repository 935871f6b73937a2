import type { Import, ImportChange } from '../server/feed-page.js';
import { count, nightsInWords } from '../time/day.js';

const KINDS: Record<NonNullable<ImportChange['entryKind']>, string> = {
  stay: 'stay',
  block: 'block',
  closure: 'closed nights',
  rule: 'booking window',
};

const ENDS: Readonly<Record<string, string>> = {
  cancelled: 'cancelled',
  opened: 'opened again',
  over: 'its nights have passed',
  ignored: 'a rule of yours leaves it out',
  disconnected: 'the platform was disconnected',
  undone: 'taken back by a person',
};

const HELD: Readonly<Record<string, string>> = {
  no_events: 'it lists nothing at all',
  many_stays_gone: 'many stays are gone at once',
  most_gone: 'most of what lay ahead is gone at once',
  events_unreadable: 'events cannot be read',
};

/** What one change was; undefined for what concerns only how we know an entry again. */
export function changeInWords({
  kind,
  entryKind,
  nights,
  was,
  wasKind,
  reason,
}: ImportChange): string | undefined {
  const what = `${KINDS[entryKind ?? 'stay']}${nights ? `, ${nightsInWords(nights)}` : ''}`;
  switch (kind) {
    case 'entry_came':
      return `Came: ${what}`;
    case 'entry_moved':
      return `Moved: ${was ? `${nightsInWords(was)}, now ` : ''}${nights ? nightsInWords(nights) : ''}`;
    case 'entry_reclassified':
      return `Read anew: ${what}${wasKind ? `, was ${KINDS[wasKind]}` : ''}`;
    case 'entry_missing':
      return `Not listed, taken until a second answer agrees: ${what}`;
    case 'entry_narrowing':
      return `Shorter, taken until a second answer agrees: ${what}`;
    case 'entry_returned':
      return `Listed again: ${what}`;
    case 'entry_kept':
      return `Not listed, kept by a person: ${what}`;
    case 'entry_ended':
      return `Ended, ${ENDS[reason ?? ''] ?? 'no longer listed'}: ${what}`;
    case 'feed_held':
      return `Held, for it looks wrong: ${HELD[reason ?? ''] ?? 'too much has changed at once'}`;
    case 'feed_released':
      return 'No longer held';
    case 'feed_undone':
      return 'Taken back by a person';
    default:
      return undefined;
  }
}

/** The whole answer in a few words: `2 came, 1 moved`. */
export function importInWords({ came, moved, ended, held, changes }: Import): string {
  const parts = [
    ...(held ? ['held'] : []),
    ...(came > 0 ? [`${came} came`] : []),
    ...(moved > 0 ? [`${moved} moved`] : []),
    ...(ended > 0 ? [`${ended} ended`] : []),
  ];
  const words = parts.length > 0 ? parts.join(', ') : `${count(changes, 'small change')}`;
  return words[0]!.toUpperCase() + words.slice(1);
}
