import { expect, test } from '@jest/globals';
import { pausedInWords, resumedInWords, syncInWords } from '../../../web/src/connection/control-words.js';

test('"Sync now" says how many calendars, and how long where they are spread', () => {
  expect(syncInWords({ feeds: 0, withinSeconds: 0 })).toMatch(/^There is nothing to look at/);
  expect(syncInWords({ feeds: 1, withinSeconds: 0 })).toBe('We are looking now.');
  expect(syncInWords({ feeds: 3, withinSeconds: 2 })).toBe('We are looking at 3 calendars now.');
  expect(syncInWords({ feeds: 1_000, withinSeconds: 400 })).toMatch(/1,000 calendars.*about 7 minutes\.$/);
});

test('what was so already is said to be so', () => {
  expect(pausedInWords({ connections: 0 })).toBe('All of it was paused before.');
  expect(resumedInWords({ connections: 0 })).toBe('Nothing was paused.');
  expect(pausedInWords({ connections: 1 })).toMatch(/^1 connection paused/);
});
