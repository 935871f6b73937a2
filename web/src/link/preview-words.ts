import type { Kind, Preview } from '../server/shapes.js';
import { count, type Day, dayAndMonth } from '../time/day.js';

const ORDER: readonly (readonly [Kind, string, string])[] = [
  ['stay', 'stay', 'stays'],
  ['block', 'block', 'blocks'],
  ['closure', 'closed period', 'closed periods'],
];

/** `12 stays, 3 blocks, next 4 Dec`. */
export function holds(preview: Preview, today: Day): string {
  if (preview.events === 0) return 'A calendar with nothing in it yet';
  const { entries } = preview;
  const parts = ORDER.flatMap(([kind, one, many]) => {
    const n = entries.filter(e => e.kind === kind).length;
    return n > 0 ? [count(n, one, many)] : [];
  });
  const ahead = entries
    .filter(e => e.kind !== 'rule' && e.nights.from >= today)
    .map(e => e.nights.from)
    .sort();
  if (preview.events > entries.length)
    parts.unshift(`${count(preview.events, 'event')}, of the first ${entries.length}:`);
  if (parts.length === 0) return 'A calendar with booking limits only, no stays';
  return `${parts.join(', ').replace(':,', ':')}${ahead[0] ? `, next ${dayAndMonth(ahead[0])}` : ''}`;
}
