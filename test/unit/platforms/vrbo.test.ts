import { expect, test } from '@jest/globals';
import { factsOf } from '../../../domain/platforms/index.js';

const classify = (
  summary: string,
  uid = '6f49cda7-479e-454b-a6a3-39fa7feee5ed',
  prodid = '-//HomeAway.com, Inc.//EN',
) => {
  const event = {
    uid,
    nights: { from: '2026-06-01', to: '2026-06-05' },
    summary,
    description: '',
    status: '',
    transp: '',
    problems: [],
  };
  return factsOf('vrbo').classify(event, { today: '2026-05-01', prodid, events: [event] });
};

test('a stay with its guest’s name, in every language', () => {
  expect(classify('Reserved - Ann Example')).toEqual({ kind: 'stay', guest: { name: 'Ann Example' } });
  expect(classify('Réservée - M & Mme Exemple')).toEqual({
    kind: 'stay',
    guest: { name: 'M & Mme Exemple' },
  });
  expect(classify('Reserviert – Anna ')).toEqual({ kind: 'stay', guest: { name: 'Anna' } });
  expect(classify('Prenotato - Anna-Maria')).toEqual({ kind: 'stay', guest: { name: 'Anna-Maria' } });
});

test('a stay without a name', () => {
  expect(classify('Réservée')).toEqual({ kind: 'stay' });
  expect(classify('Reserved - ')).toEqual({ kind: 'stay' });
});

test('a tentative hold is a guest’s until it goes', () => {
  expect(classify('Provisoire - Eve')).toEqual({ kind: 'stay', guest: { name: 'Eve' } });
});

test('closed nights are the owner’s', () => {
  expect(classify('Blocked')).toEqual({ kind: 'block' });
  expect(classify('Indisponible')).toEqual({ kind: 'block' });
});

test('a UID built of dates is a block whatever the words', () => {
  expect(classify('Ikke tilgjengelig', '02292020-0229-2020-0305-202003052020')).toEqual({ kind: 'block' });
  expect(classify('Reserved', '13292020-0229-2020-0305-202003052020')).toEqual({ kind: 'stay' });
});

test('words that say nothing leave it open', () => {
  expect(classify('Ikke tilgjengelig')).toEqual({ kind: 'closure' });
});

test('another maker’s calendar reads by the general rules', () => {
  expect(classify('Reserved - Ann Example', 'x', '-//Other//EN')).toEqual({
    kind: 'stay',
    uidIdentifies: 'nothing',
  });
  expect(classify('Not available', 'x', '-//Other//EN').kind).toBe('closure');
});
