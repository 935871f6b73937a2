import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addKeyToFile, dropOldKeysOfFile, keyRingOfFile } from '../../../store/key-file.js';
import { KeyRing, parseKeyRing } from '../../../store/key-ring.js';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const url = 'https://www.airbnb.com/calendar/ical/1.ics?s=secret';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'key-ring-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what was sealed for a row opens for that row only', () => {
  const ring = new KeyRing([{ id: 'k1', key: key(1) }]);
  const sealed = ring.seal(url, 'row-1');
  expect(sealed).not.toContain('secret');
  expect(ring.open(sealed, 'row-1')).toBe(url);
  expect(() => ring.open(sealed, 'row-2')).toThrow();
});

test('the same secret sealed twice reads differently', () => {
  const ring = new KeyRing([{ id: 'k1', key: key(1) }]);
  expect(ring.seal(url, 'row')).not.toBe(ring.seal(url, 'row'));
});

test('a changed value does not open', () => {
  const ring = new KeyRing([{ id: 'k1', key: key(1) }]);
  const sealed = ring.seal(url, 'row');
  const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.at(-1);
  expect(() => ring.open(flipped, 'row')).toThrow();
  expect(() => ring.open('v2.k1.abc', 'row')).toThrow('no sealed value');
  expect(() => ring.open('plain', 'row')).toThrow('no sealed value');
});

test('after a rotation the new key seals and the old one still opens', () => {
  const before = new KeyRing([{ id: 'k1', key: key(1) }]);
  const after = new KeyRing([
    { id: 'k2', key: key(2) },
    { id: 'k1', key: key(1) },
  ]);
  expect(after.open(before.seal(url, 'row'), 'row')).toBe(url);
  expect(after.seal(url, 'row')).toMatch(/^v1\.k2\./);
  expect(() => before.open(after.seal(url, 'row'), 'row')).toThrow('The key k2 is not on the key ring.');
});

test('a key file is made once, for its owner only, and read again', () => {
  const file = path.join(folder, 'deep', 'keys.json');
  const sealed = keyRingOfFile(file).seal(url, 'row');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keyRingOfFile(file).open(sealed, 'row')).toBe(url);
});

test('a ring with a short key or without keys is refused', () => {
  expect(() => parseKeyRing(JSON.stringify([{ id: 'k1', key: 'c2hvcnQ=' }]))).toThrow('32 bytes');
  expect(() => parseKeyRing('[]')).toThrow('empty');
});

test('a ring of a file takes a new key on while it runs, and then lets go of the old one', () => {
  const file = path.join(folder, 'keys.json');
  const [one, other] = [keyRingOfFile(file), keyRingOfFile(file)];
  const old = one.seal(url, 'row');
  const id = addKeyToFile(file);
  const fresh = one.seal(url, 'row');
  expect(fresh).toMatch(new RegExp(`^v1\\.${id}\\.`));
  expect([other.open(fresh, 'row'), other.open(old, 'row')]).toEqual([url, url]);
  expect([other.sealsLike(fresh), other.sealsLike(old)]).toEqual([true, false]);

  expect(dropOldKeysOfFile(file)).toHaveLength(1);
  expect(other.open(fresh, 'row')).toBe(url);
  expect(() => other.open(old, 'row')).toThrow('is not on the key ring');
  expect(readdirSync(folder)).toEqual(['keys.json']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a key file that is broken while it is in use leaves the process with the keys it has', () => {
  const file = path.join(folder, 'keys.json');
  const ring = keyRingOfFile(file);
  const sealed = ring.seal(url, 'row');
  writeFileSync(file, '[{"id":"k1"');
  expect(ring.open(sealed, 'row')).toBe(url);
  rmSync(file);
  expect(ring.open(sealed, 'row')).toBe(url);
});

test('each key has a secret of its own for each purpose, known by a version that stays with the key', () => {
  const [k1, k2] = [
    { id: 'k1', key: key(1) },
    { id: 'k2', key: key(2) },
  ];
  const before = new KeyRing([k1]).derived('sign-in');
  const after = new KeyRing([k2, k1]).derived('sign-in');
  expect(after[1]).toEqual(before[0]);
  expect(after[0]).not.toEqual(before[0]);
  expect(new KeyRing([k1]).derived('links')[0]?.value).not.toBe(before[0]?.value);
});
