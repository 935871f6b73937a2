import { describe, expect, test } from '@jest/globals';
import { detect as detectIn } from '../../../domain/conflicts/detect.js';
import type { Source } from '../../../domain/conflicts/sources.js';
import type { Entry, Kind } from '../../../domain/entry.js';

const TODAY = '2026-05-01';
const entry = (id: string, kind: Kind, from: string, to: string): Entry => ({
  id,
  kind,
  nights: { from, to },
});
const airbnb = (...entries: Entry[]): Source => ({ source: 'airbnb', platform: 'airbnb', entries });
const booking = (...entries: Entry[]): Source => ({
  source: 'booking_com',
  platform: 'booking_com',
  entries,
});
const detect = (...sources: Source[]) =>
  detectIn(sources, TODAY).conflicts.map(({ certain: _, ...conflict }) => conflict);

describe('what is a conflict', () => {
  test('two stays of two sources', () => {
    const found = detect(
      airbnb(entry('a', 'stay', '2026-06-01', '2026-06-05')),
      booking(entry('b', 'stay', '2026-06-04', '2026-06-08')),
    );
    expect(found).toEqual([
      {
        kind: 'double_booking',
        nights: { from: '2026-06-04', to: '2026-06-05' },
        between: [
          { source: 'airbnb', id: 'a' },
          { source: 'booking_com', id: 'b' },
        ],
      },
    ]);
  });

  test('a stay and a closure nobody has explained; the stay is named first', () => {
    const [found] = detect(
      airbnb(entry('a', 'closure', '2026-06-01', '2026-06-05')),
      booking(entry('b', 'stay', '2026-06-04', '2026-06-08')),
    );
    expect(found).toMatchObject({ kind: 'possible', between: [{ id: 'b' }, { id: 'a' }] });
    const [turned] = detect(
      airbnb(entry('a', 'stay', '2026-06-01', '2026-06-05')),
      booking(entry('b', 'closure', '2026-06-04', '2026-06-08')),
    );
    expect(turned).toMatchObject({ kind: 'possible', between: [{ id: 'a' }, { id: 'b' }] });
  });

  test('a stay over the owner’s own block, on either side', () => {
    const stay = entry('a', 'stay', '2026-06-01', '2026-06-05');
    const block = entry('b', 'block', '2026-06-04', '2026-06-08');
    expect(detect(airbnb(stay), booking(block))[0]).toMatchObject({
      kind: 'over_block',
      between: [{ id: 'a' }, { id: 'b' }],
    });
    expect(detect(airbnb(block), booking(stay))[0]).toMatchObject({
      kind: 'over_block',
      between: [{ id: 'a' }, { id: 'b' }],
    });
  });

  test('all of them, in order of nights', () => {
    const found = detect(
      airbnb(entry('a', 'stay', '2026-07-01', '2026-07-05'), entry('c', 'stay', '2026-06-01', '2026-06-05')),
      booking(entry('b', 'stay', '2026-06-04', '2026-07-08')),
      { source: 'direct', entries: [entry('d', 'stay', '2026-06-04', '2026-06-05')] },
    );
    expect(found.map(({ between }) => between.map(party => party.id).join(''))).toEqual([
      'cb',
      'cd',
      'bd',
      'ab',
    ]);
  });
});

describe('what is none', () => {
  test('back-to-back stays', () => {
    expect(
      detect(
        airbnb(entry('a', 'stay', '2026-06-01', '2026-06-05')),
        booking(entry('b', 'stay', '2026-06-05', '2026-06-08')),
      ),
    ).toEqual([]);
  });

  test('overlap inside one feed', () => {
    const inside = [
      entry('a', 'stay', '2026-06-01', '2026-06-05'),
      entry('b', 'stay', '2026-06-04', '2026-06-08'),
    ];
    expect(detect(airbnb(...inside))).toEqual([]);
  });

  test('a rule against anything', () => {
    const rule = entry('a', 'rule', '2026-06-01', '2026-09-05');
    for (const kind of ['stay', 'block', 'closure', 'rule'] as const) {
      expect(detect(airbnb(rule), booking(entry('b', kind, '2026-06-04', '2026-06-08')))).toEqual([]);
      expect(detect(airbnb(entry('b', kind, '2026-06-04', '2026-06-08')), booking(rule))).toEqual([]);
    }
  });

  test('nights closed by nobody’s guest', () => {
    for (const one of ['block', 'closure'] as const) {
      for (const other of ['block', 'closure'] as const) {
        expect(
          detect(
            airbnb(entry('a', one, '2026-06-01', '2026-06-05')),
            booking(entry('b', other, '2026-06-04', '2026-06-08')),
          ),
        ).toEqual([]);
      }
    }
  });

  test('what has passed', () => {
    expect(
      detect(
        airbnb(entry('a', 'stay', '2026-04-20', '2026-05-01')),
        booking(entry('b', 'stay', '2026-04-20', '2026-05-01')),
      ),
    ).toEqual([]);
    const [tonight] = detect(
      airbnb(entry('a', 'stay', '2026-04-20', '2026-05-02')),
      booking(entry('b', 'stay', '2026-04-21', '2026-05-02')),
    );
    expect(tonight?.nights).toEqual({ from: '2026-05-01', to: '2026-05-02' });
  });
});

describe('echoes', () => {
  const stay = entry('a', 'stay', '2026-06-01', '2026-06-05');
  const next = entry('c', 'stay', '2026-06-05', '2026-06-09');

  test('a closure or block with just the nights of a stay elsewhere repeats it', () => {
    expect(detect(airbnb(stay), booking(entry('b', 'closure', '2026-06-01', '2026-06-05')))).toEqual([]);
    expect(detect(airbnb(entry('b', 'block', '2026-06-01', '2026-06-05')), booking(stay))).toEqual([]);
  });

  test('one that joins neighbours repeats them all', () => {
    expect(detect(airbnb(stay, next), booking(entry('b', 'closure', '2026-06-01', '2026-06-09')))).toEqual(
      [],
    );
  });

  test('one that was cut to today repeats a stay under way', () => {
    const underWay = entry('a', 'stay', '2026-04-25', '2026-05-05');
    expect(detect(airbnb(underWay), booking(entry('b', 'closure', '2026-05-01', '2026-05-05')))).toEqual([]);
  });

  test('a night more or less is no echo', () => {
    for (const [from, to] of [
      ['2026-06-01', '2026-06-06'],
      ['2026-05-31', '2026-06-05'],
      ['2026-06-01', '2026-06-04'],
      ['2026-06-02', '2026-06-05'],
    ] as const) {
      expect(detect(airbnb(stay), booking(entry('b', 'closure', from, to)))[0]?.kind).toBe('possible');
    }
  });

  test('neighbours with a night between them are not joined', () => {
    const apart = entry('c', 'stay', '2026-06-06', '2026-06-09');
    expect(
      detect(airbnb(stay, apart), booking(entry('b', 'closure', '2026-06-01', '2026-06-09'))),
    ).toHaveLength(2);
  });

  describe('where nights were sold twice', () => {
    const at = (hour: number) => `2026-05-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
    const seen = (one: Entry, hour: number) => ({
      ...one,
      seen: { since: at(hour), unseenAt: at(hour - 1) },
    });
    const told = (one: Entry, hour: number) => ({ entryId: one.id, nights: one.nights, servedAt: at(hour) });
    const onAirbnb = entry('a', 'stay', '2026-06-15', '2026-06-18');
    const onBooking = entry('b', 'stay', '2026-06-16', '2026-06-19');
    const restOfB = entry('x', 'block', '2026-06-18', '2026-06-19');
    const restOfA = entry('y', 'closure', '2026-06-15', '2026-06-16');
    const unit = (airbnbEntries: Entry[], bookingEntries: Entry[]) => [
      { ...airbnb(...airbnbEntries), answeredAt: at(6), served: [told(onBooking, 4)] },
      { ...booking(...bookingEntries), answeredAt: at(6), served: [told(onAirbnb, 4)] },
    ];
    const kinds = (sources: Source[]) =>
      detectIn(sources, TODAY).conflicts.map(({ kind, nights }) => ({ kind, ...nights }));
    const soldTwice = { kind: 'double_booking', from: '2026-06-16', to: '2026-06-18' };

    test('each platform closes the rest of what it was told, and that is no conflict of its own', () => {
      const sources = unit([seen(onAirbnb, 2), seen(restOfB, 5)], [seen(onBooking, 3), seen(restOfA, 5)]);
      expect(kinds(sources)).toEqual([soldTwice]);
    });

    test('a closure that was there before the platform was told repeats nothing', () => {
      const sources = unit([seen(onAirbnb, 2), seen(restOfB, 3)], [seen(onBooking, 3)]);
      expect(kinds(sources)).toEqual([
        soldTwice,
        { kind: 'over_block', from: '2026-06-18', to: '2026-06-19' },
      ]);
    });

    test('a closure with a night less or more than the rest repeats nothing', () => {
      const longer = entry('x', 'block', '2026-06-18', '2026-06-20');
      expect(kinds(unit([seen(onAirbnb, 2), seen(longer, 5)], [seen(onBooking, 3)]))).toHaveLength(2);
    });

    test('the rest of one stay does not excuse the other', () => {
      const sources = unit([seen(onAirbnb, 2)], [{ ...seen(onBooking, 5), kind: 'closure' }]);
      expect(kinds(sources)).toEqual([{ ...soldTwice, kind: 'possible' }]);
    });
  });

  test('a stay with the nights of another stay is a double booking', () => {
    expect(detect(airbnb(stay), booking({ ...stay, id: 'b' }))[0]?.kind).toBe('double_booking');
  });
});
