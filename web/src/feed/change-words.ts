import type { Import, ImportChange } from '../server/feed-page.js';
import { nightsInWords } from '../time/day.js';
import { locale } from '../words/language.js';
import { say } from '../words/say.js';

const KINDS: Record<NonNullable<ImportChange['entryKind']>, string> = {
  stay: say('stay'),
  block: say('block'),
  closure: say('closed nights'),
  rule: say('booking window'),
};

const ENDS: Readonly<Record<string, string>> = {
  cancelled: say('cancelled'),
  opened: say('opened again'),
  over: say('its nights have passed'),
  ignored: say('a rule of yours leaves it out'),
  disconnected: say('the platform was disconnected'),
  undone: say('taken back by a person'),
};

const HELD: Readonly<Record<string, string>> = {
  no_events: say('it lists nothing at all'),
  many_stays_gone: say('many stays are gone at once'),
  most_gone: say('most of what lay ahead is gone at once'),
  events_unreadable: say('events cannot be read'),
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
  const named = KINDS[entryKind ?? 'stay'];
  const what = nights ? [named, nightsInWords(nights)].join(', ') : named;
  switch (kind) {
    case 'entry_came':
      return say('Came: {what}', { what });
    case 'entry_moved':
      if (!nights) return say('Moved');
      return was
        ? say('Moved: {was}, now {nights}', { was: nightsInWords(was), nights: nightsInWords(nights) })
        : say('Moved: {nights}', { nights: nightsInWords(nights) });
    case 'entry_reclassified':
      return wasKind
        ? say('Read anew: {what}, was {kind}', { what, kind: KINDS[wasKind] })
        : say('Read anew: {what}', { what });
    case 'entry_missing':
      return say('Not listed, taken until a second answer agrees: {what}', { what });
    case 'entry_narrowing':
      return say('Shorter, taken until a second answer agrees: {what}', { what });
    case 'entry_returned':
      return say('Listed again: {what}', { what });
    case 'entry_kept':
      return say('Not listed, kept by a person: {what}', { what });
    case 'entry_ended':
      return say('Ended, {why}: {what}', { why: ENDS[reason ?? ''] ?? say('no longer listed'), what });
    case 'feed_held':
      return say('Held, for it looks wrong: {why}', {
        why: HELD[reason ?? ''] ?? say('too much has changed at once'),
      });
    case 'feed_released':
      return say('No longer held');
    case 'feed_undone':
      return say('Taken back by a person');
    default:
      return undefined;
  }
}

/** The whole answer in a few words: `2 came, 1 moved`. */
export function importInWords({ came, moved, ended, held, changes }: Import): string {
  const parts = [
    ...(held ? [say('held')] : []),
    ...(came > 0 ? [say('{came} came', { came })] : []),
    ...(moved > 0 ? [say('{moved} moved', { moved })] : []),
    ...(ended > 0 ? [say('{ended} ended', { ended })] : []),
  ];
  const words =
    parts.length > 0
      ? parts.join(', ')
      : say('{changes, plural, one {# small change} other {# small changes}}', { changes });
  return words[0]!.toLocaleUpperCase(locale) + words.slice(1);
}
