import { expect, test } from '@jest/globals';
import { addDays } from '../../../domain/nights.js';
import { vrboBlockUid } from '../../../sandbox/world/vrbo.js';
import { GUEST, noon, place, shown, world } from './feed-reading.js';

const TODAY = '2027-02-10';

test('a block has a UID made of its two dates', () => {
  expect(vrboBlockUid({ from: '2020-02-29', to: '2020-03-05' })).toBe('02292020-0229-2020-0305-202003052020');
});

test('a stay names the guest, in the language of the account, and has a UUID that changes with its dates', () => {
  const w = world();
  const abritel = place(w, 'mas-des-cigales', 'vrbo');
  const guest = { name: 'Petit, Zoé; M\\Mme', phoneDigits: '0001' };
  const { id } = w.book(abritel, { from: '2028-04-01', to: '2028-04-04' }, guest, noon('2027-01-01'));
  const stay = () => shown(w, abritel, TODAY).find(({ to }) => to >= '2028-04-04' && to <= '2028-04-06');
  const before = stay();
  w.move(id, { from: '2028-04-01', to: '2028-04-06' }, noon(TODAY));

  expect(before?.summary).toBe('Réservée - Petit\\, Zoé\\; M\\\\Mme');
  expect(before?.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stay()?.uid).not.toBe(before?.uid);
});

test('a booking is tentative for its first days', () => {
  const w = world();
  const abritel = place(w, 'mas-des-cigales', 'vrbo');
  w.book(abritel, { from: '2028-04-01', to: '2028-04-04' }, GUEST, noon(TODAY));
  const summary = (today: string) =>
    shown(w, abritel, today).find(({ from }) => from === '2028-04-01')?.summary;

  expect(summary(TODAY)).toBe('Provisoire - Ada Tester');
  expect(summary(addDays(TODAY, 3))).toBe('Réservée - Ada Tester');
});

test('stays of the last six months are listed', () => {
  const w = world();
  const past = shown(w, place(w, 'harbor-street-flat', 'vrbo'), TODAY).filter(({ to }) => to < TODAY);
  expect(past.length).toBeGreaterThan(10);
  expect(past.every(({ to }) => to >= addDays(TODAY, -183))).toBe(true);
  expect(past.every(({ summary }) => summary.startsWith('Reserved - '))).toBe(true);
});
