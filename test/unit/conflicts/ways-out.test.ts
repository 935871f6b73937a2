import { describe, expect, test } from '@jest/globals';
import { exposureOf, worstFirst } from '../../../domain/conflicts/exposure.js';
import { nightsInWords } from '../../../domain/conflicts/nights-in-words.js';
import { type UnitCalendar, waysToMove } from '../../../domain/conflicts/relocate.js';
import { type Conflicted, suggest } from '../../../domain/conflicts/suggest.js';
import type { Entry, Kind } from '../../../domain/entry.js';

const TODAY = '2026-05-01';
const entry = (id: string, from: string, to: string, kind: Kind = 'stay'): Entry => ({
  id,
  kind,
  nights: { from, to },
});
const unit = (unitId: string, ...taken: Entry[]): UnitCalendar => ({ unitId, taken });

const ADA = entry('ada', '2026-06-01', '2026-06-05');
const BOB = entry('bob', '2026-06-04', '2026-06-08');

describe('moving a guest', () => {
  const home = unit('1', ADA, BOB);

  test('into a unit that is free for all nights; one night taken is too many', () => {
    const full = unit('3', entry('x', '2026-06-04', '2026-06-05', 'block'));
    expect(waysToMove(ADA, home, [unit('2'), full], TODAY)).toEqual([[{ entryId: 'ada', toUnitId: '2' }]]);
  });

  test('back-to-back with its guests', () => {
    const between = unit('2', entry('x', '2026-05-28', '2026-06-01'), entry('y', '2026-06-05', '2026-06-07'));
    expect(waysToMove(ADA, home, [between], TODAY)).toHaveLength(1);
  });

  test('by a swap of a later stay, which must have room where it goes', () => {
    const later = entry('later', '2026-06-03', '2026-06-06');
    const ways = waysToMove(
      ADA,
      home,
      [unit('2', later), unit('3', entry('z', '2026-06-01', '2026-06-03', 'block'))],
      TODAY,
    );
    expect(ways).toEqual([
      [
        { entryId: 'ada', toUnitId: '2' },
        { entryId: 'later', toUnitId: '3' },
      ],
    ]);
  });

  test('a swap into the home unit counts the guest who stays there', () => {
    const inBobsWay = unit('2', entry('later', '2026-06-03', '2026-06-06'));
    expect(waysToMove(ADA, home, [inBobsWay], TODAY)).toEqual([]);
    const clear = unit('2', entry('later', '2026-06-01', '2026-06-04'));
    expect(waysToMove(ADA, home, [clear], TODAY)).toEqual([
      [
        { entryId: 'ada', toUnitId: '2' },
        { entryId: 'later', toUnitId: '1' },
      ],
    ]);
  });

  test('two who leave one unit do not go to the same nights of another', () => {
    const two = unit('2', entry('p', '2026-06-01', '2026-06-04'), entry('q', '2026-06-03', '2026-06-05'));
    expect(
      waysToMove(ADA, unit('1', ADA, entry('b', '2026-06-01', '2026-06-05')), [two, unit('3')], TODAY),
    ).toEqual([[{ entryId: 'ada', toUnitId: '3' }]]);
  });

  test('nobody who has arrived, and no block or closure, is moved', () => {
    const arrived = entry('arrived', '2026-04-29', '2026-06-02');
    const blocked = entry('blocked', '2026-06-02', '2026-06-03', 'block');
    expect(waysToMove(ADA, home, [unit('2', arrived), unit('3', blocked), unit('4')], TODAY)).toHaveLength(1);
    expect(
      waysToMove({ ...ADA, nights: { from: '2026-04-30', to: '2026-06-05' } }, home, [unit('2')], TODAY),
    ).toEqual([]);
  });
});

describe('suggestions', () => {
  const conflict = (more: Partial<Conflicted> = {}): Conflicted => ({
    kind: 'double_booking',
    nights: { from: '2026-06-04', to: '2026-06-05' },
    sides: [
      { source: 'airbnb', entry: ADA },
      { source: 'gommt', entry: BOB },
    ],
    home: unit('1', ADA, BOB),
    otherUnits: [],
    nameOfUnit: id => `Room ${id}`,
    today: TODAY,
    ...more,
  });
  const doings = (more?: Partial<Conflicted>) => suggest(conflict(more)).map(({ key }) => key);

  test('of a double booking: move, then shorten, then cancel; the later guest first', () => {
    expect(doings({ otherUnits: [unit('2')], first: 0 })).toEqual([
      'move/bob/2',
      'move/ada/2',
      'shorten/bob',
      'shorten/ada',
      'cancel/bob',
      'cancel/ada',
    ]);
    expect(doings({ first: 1 })[0]).toBe('shorten/ada');
  });

  test('of a closure: first ask whether it is one', () => {
    const closed = entry('closed', '2026-06-04', '2026-06-08', 'closure');
    const keys = doings({
      kind: 'possible',
      sides: [
        { source: 'airbnb', entry: ADA },
        { source: 'booking_com', entry: closed },
      ],
      otherUnits: [unit('2')],
    });
    expect(keys).toEqual(['closure/closed', 'move/ada/2', 'shorten/ada', 'cancel/ada', 'cancel/closed']);
  });

  test('of an owner’s block: move the guest, or open it; a block is no guest to cancel', () => {
    const block = entry('block', '2026-06-01', '2026-06-05', 'block');
    const keys = doings({
      kind: 'over_block',
      sides: [
        { source: 'airbnb', entry: ADA },
        { source: 'vrbo', entry: block },
      ],
      nights: ADA.nights,
      otherUnits: [unit('2')],
    });
    expect(keys).toEqual(['move/ada/2', 'open/block', 'cancel/ada']);
  });

  test('a stay that lies inside the other is not shortened to nothing', () => {
    expect(
      doings({
        nights: BOB.nights,
        sides: [
          { source: 'airbnb', entry: entry('long', '2026-06-01', '2026-06-20') },
          { source: 'gommt', entry: BOB },
        ],
      }),
    ).toEqual(['cancel/long', 'cancel/bob']);
  });

  test('what a cancellation costs is told where the platform says so, and nothing is made up', () => {
    const because = suggest(conflict({ first: 0 })).map(one => `${one.key}: ${one.because}`);
    expect(because).toContain(
      'cancel/bob: It came later. MakeMyTrip / Goibibo lets a host cancel only where overbooked, and the host pays the difference.',
    );
    expect(because).toContain(
      'cancel/ada: It came first. What a cancellation by the host costs there, Airbnb says in its own terms.',
    );
  });

  test('each says what to do in words that name platform, room and nights', () => {
    const later = entry('later', '2026-06-03', '2026-06-06');
    const [move] = suggest(
      conflict({
        first: 1,
        otherUnits: [
          unit('2', later),
          unit('3', entry('z', '2026-06-01', '2026-06-03', 'block'), entry('y', '2026-06-07', '2026-06-09')),
        ],
      }),
    );
    expect(move!.says).toBe('Give the guest from Airbnb Room 2, and its later guest Room 3.');
  });
});

test('nights in words', () => {
  expect(nightsInWords({ from: '2026-06-04', to: '2026-06-05' })).toBe('the night of 4 June 2026');
  expect(nightsInWords({ from: '2026-12-31', to: '2027-01-03' })).toBe('3 nights from 31 December 2026');
});

describe('exposure', () => {
  const sold = {
    entryId: 'a',
    source: 'airbnb',
    nights: ADA.nights,
    seen: { since: '2026-05-01T10:00:00.000Z' },
    platform: 'booking_com',
  } as const;
  const at = '2026-05-01T12:00:00.000Z';

  test('lasts until the platform pulled, its own calendar shows the nights, or a person closed them there', () => {
    expect(exposureOf(sold, at)).toMatchObject({ state: 'open', openMs: 7_200_000, overdue: false });
    expect(exposureOf({ ...sold, pulledAt: '2026-05-01T11:00:00.000Z' }, at)).toMatchObject({
      state: 'told',
      openMs: 3_600_000,
    });
    expect(exposureOf({ ...sold, shownSince: '2026-05-01T09:00:00.000Z' }, at)).toMatchObject({
      state: 'in_step',
      openMs: 0,
    });
    const byHand = { ...sold, platform: 'agoda', closedAt: '2026-05-01T10:30:00.000Z' } as const;
    expect(exposureOf(byHand, at)).toMatchObject({ state: 'in_step', openMs: 1_800_000, overdue: false });
  });

  test('is overdue after the platform’s re-read time; one that reads nothing is closed by hand', () => {
    expect(exposureOf(sold, '2026-05-01T13:00:00.001Z').overdue).toBe(true);
    expect(exposureOf({ ...sold, platform: 'gommt' }, '2026-05-09T13:00:00.000Z')).toMatchObject({
      state: 'by_hand',
      overdue: false,
    });
  });

  test('the worst comes first: open, overdue, the nearest check-in, the longest open', () => {
    const near = exposureOf(
      { ...sold, entryId: 'near', nights: { from: '2026-05-02', to: '2026-05-03' } },
      at,
    );
    const told = exposureOf({ ...sold, entryId: 'told', pulledAt: at }, at);
    const far = exposureOf(sold, at);
    const overdue = exposureOf(
      { ...sold, entryId: 'overdue', seen: { since: '2026-04-30T10:00:00.000Z' } },
      at,
    );
    expect([told, far, near, overdue].sort(worstFirst).map(({ entryId }) => entryId)).toEqual([
      'overdue',
      'near',
      'a',
      'told',
    ]);
  });
});
