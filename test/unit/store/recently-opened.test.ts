import { expect, test } from '@jest/globals';
import { RecentlyOpened } from '../../../store/recently-opened.js';

let asked = 0;
const open = async () => `opened ${++asked}`;

test('a minute later it is asked for again', async () => {
  let now = 0;
  const recently = new RecentlyOpened(() => now);
  const first = await recently.get('a', open);
  now = 59_999;
  expect(await recently.get('a', open)).toBe(first);
  now = 60_000;
  expect(await recently.get('a', open)).not.toBe(first);
});

test('a thousand are kept, and the oldest goes for the next', async () => {
  const recently = new RecentlyOpened(() => 0);
  const texts: string[] = [];
  for (let i = 0; i < 1_001; i++) texts.push(await recently.get(`key ${i}`, open));
  expect(await recently.get('key 1000', open)).toBe(texts[1_000]);
  expect(await recently.get('key 1', open)).toBe(texts[1]);
  expect(await recently.get('key 0', open)).not.toBe(texts[0]);
});
