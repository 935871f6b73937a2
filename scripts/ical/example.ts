import { generateFeed } from '../../domain/ical/index.js';
import { addDays } from '../../domain/nights.js';

/** A feed of ours with everything that is hard to write: long names, signs, many letters, line ends where none belong. */
export function exampleFeed(): string {
  const name =
    'Villa "Rosa"; Süd, 日本語のゲストハウスの名前はとても長いので折り返されます 🏠🏠🏠🏠🏠🏠\r\nBEGIN:VEVENT';
  const entries = Array.from({ length: 50 }, (_, i) => ({
    uid: `entry-${i}@ota-calendar-sync`,
    nights: { from: addDays('2026-01-01', i * 4), to: addDays('2026-01-01', i * 4 + 1 + (i % 4)) },
    summary: i % 3 === 0 ? 'Blocked' : 'Reserved',
    stamp: '2026-01-01T00:00:00.000Z',
  }));
  return generateFeed({ name, entries });
}
