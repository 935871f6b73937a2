import { expect, test } from '@jest/globals';
import { PLATFORMS } from '../../../domain/entry.js';
import { CHORES, factsOf, type Guide } from '../../../domain/platforms/index.js';

const guides: readonly (readonly [string, Guide])[] = PLATFORMS.flatMap(platform =>
  CHORES.flatMap(chore => {
    const guide = factsOf(platform).guides[chore];
    return guide ? [[`${platform}.${chore}`, guide] as const] : [];
  }),
);

test('there is a guide for each chore on each platform, but no link to copy or paste where there are none', () => {
  expect(guides.length).toBe(PLATFORMS.length * CHORES.length - 2);
  expect(factsOf('gommt').guides.copy_link).toBeUndefined();
  expect(factsOf('gommt').guides.paste_link).toBeUndefined();
});

test('each sentence has a key of its own, by which it can be translated', () => {
  const lines = guides.flatMap(([name, { steps, beware }]) =>
    [...steps, ...(beware ? [beware] : [])].map(line => ({ name, ...line })),
  );
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  for (const { name, key, says } of lines) {
    expect(key).toMatch(/^[a-z_]+\.[a-z_]+\.[a-z_]+$/);
    expect(key.startsWith(`${name}.`)).toBe(true);
    expect(says).toMatch(/^[A-Z].+\.$/);
  }
});

test('a guide is a few steps, and leads to the platform’s own site', () => {
  for (const [name, { url, steps }] of guides) {
    const platform = PLATFORMS.find(one => name.startsWith(`${one}.`))!;
    const site = (address: string) => new URL(address).hostname.split('.').slice(-2).join('.');
    expect([name, new URL(url).protocol, site(url)]).toEqual([
      name,
      'https:',
      site(factsOf(platform).extranetUrl),
    ]);
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(4);
  }
});

test('only Booking.com limits its links by room types', () => {
  expect(PLATFORMS.map(one => factsOf(one).feedUpToRoomTypes)).toEqual([
    undefined,
    undefined,
    20,
    undefined,
    undefined,
  ]);
});
