import type { Kind, Preview } from '../server/shapes.js';
import { type Day, dayAndMonth, nightsInWords } from '../time/day.js';
import { locale } from '../words/language.js';
import { say } from '../words/say.js';

const COUNTED: readonly (readonly [Kind, (n: number) => string])[] = [
  ['stay', n => say('{n, plural, one {# stay} other {# stays}}', { n })],
  ['block', n => say('{n, plural, one {# block} other {# blocks}}', { n })],
  ['closure', n => say('{n, plural, one {# closed period} other {# closed periods}}', { n })],
];
const SHOWN_STAYS = 3;

const list = new Intl.ListFormat(locale, { type: 'unit' });

const aheadOf = (preview: Preview, today: Day) =>
  preview.entries
    .filter(({ kind, nights }) => kind !== 'rule' && nights.from >= today)
    .map(({ kind, nights }) => ({ kind, nights }))
    .sort((a, b) => (a.nights.from < b.nights.from ? -1 : 1));

/** `12 stays, 3 blocks, next 4 Dec`. */
export function holds(preview: Preview, today: Day): string {
  const { events, entries } = preview;
  if (events === 0) return say('A calendar with nothing in it yet');
  const counts = COUNTED.flatMap(([kind, counted]) => {
    const n = entries.filter(entry => entry.kind === kind).length;
    return n > 0 ? [counted(n)] : [];
  });
  if (counts.length === 0 && events <= entries.length)
    return say('A calendar with booking limits only, no stays');
  const [next] = aheadOf(preview, today);
  const parts = [...counts, ...(next ? [say('next {day}', { day: dayAndMonth(next.nights.from) })] : [])];
  const held = list.format(parts);
  return events > entries.length
    ? say('{events, plural, one {# event} other {# events}}, of the first {shown}: {held}', {
        events,
        shown: entries.length,
        held,
      })
    : held;
}

/** `Next stays: 4 – 7 Dec 2026, 20 – 22 Dec 2026`; undefined where none is to come. */
export function nextStays(preview: Preview, today: Day): string | undefined {
  const stays = aheadOf(preview, today).filter(({ kind }) => kind === 'stay');
  if (stays.length === 0) return undefined;
  const shown = stays.slice(0, SHOWN_STAYS).map(({ nights }) => nightsInWords(nights));
  return say('{n, plural, one {Next stay} other {Next stays}}: {stays}', {
    n: shown.length,
    stays: list.format(shown),
  });
}
