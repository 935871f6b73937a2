import { describe, expect, test } from '@jest/globals';
import type { FeedEvent } from '../../../domain/ical/feed-event.js';
import { factsOf } from '../../../domain/platforms/index.js';

const classify = (over: Partial<FeedEvent>, today = '2026-05-01') => {
  const event: FeedEvent = {
    uid: 'x',
    nights: { from: '2026-06-01', to: '2026-06-05' },
    summary: '',
    description: '',
    status: '',
    transp: '',
    problems: [],
    ...over,
  };
  return factsOf('airbnb').classify(event, { today, prodid: '', events: [event] });
};
const block = (from: string, to: string) =>
  classify({ uid: '7f662ec65913-1@airbnb.com', nights: { from, to }, summary: 'Airbnb (Not available)' })
    .kind;

describe('the UID tells the kind, in every language of the summary', () => {
  test('a stay', () => {
    expect(classify({ uid: '1418fb94e984-1@airbnb.com', summary: 'Prenotato' })).toEqual({ kind: 'stay' });
    expect(classify({ uid: '1418fb94e984-1@airbnb.com', summary: 'Airbnb (Not available)' }).kind).toBe(
      'stay',
    );
  });

  test('a block, of today and of older feeds', () => {
    expect(classify({ uid: '7f662ec65913-1@airbnb.com', summary: 'Reserved' }).kind).toBe('block');
    expect(classify({ uid: '6fec1092d3fa-1@airbnb.com', summary: 'Reserved' }).kind).toBe('block');
  });
});

describe('what a description tells', () => {
  const description =
    'Reservation URL: https://www.airbnb.com/hosting/reservations/details/HMABC12345\nPhone Number (Last 4 Digits): 0042';

  test('the reservation code and the phone digits, for the manager', () => {
    expect(classify({ uid: '1418fb94e984-1@airbnb.com', description })).toEqual({
      kind: 'stay',
      guest: { reservationCode: 'HMABC12345', phoneDigits: '0042' },
    });
    expect(
      classify({ uid: '1418fb94e984-1@airbnb.com', description: 'Phone Number (Last 4 Digits): 0042' }).guest,
    ).toEqual({
      phoneDigits: '0042',
    });
    expect(classify({ uid: '1418fb94e984-1@airbnb.com', description: '…/details/HMABC12345' }).guest).toEqual(
      {
        reservationCode: 'HMABC12345',
      },
    );
  });

  test('a guest, where the UID is of no known shape', () => {
    expect(classify({ uid: 'new-1@airbnb.com', description }).kind).toBe('stay');
    expect(classify({ uid: 'new-1@airbnb.com', description: '(Last 4 Digits): 0042' }).kind).toBe('stay');
  });

  test('a guest of the years before 2020, who stood in the summary by name', () => {
    const told = classify({
      uid: '-kc93-vo1@airbnb.com',
      summary: 'A Guest (ABC)',
      description: 'CHECKIN: 03-08-2016\nCHECKOUT: …',
    });
    expect(told).toEqual({ kind: 'stay' });
  });
});

test('closed nights carry the platform’s name in every language', () => {
  expect(classify({ uid: 'new-1@airbnb.com', summary: 'Airbnb (Non disponibile)' }).kind).toBe('block');
});

test('anything else reads by the general rules, and its UID proves nothing', () => {
  expect(classify({ summary: 'Booked' })).toEqual({ kind: 'stay', uidIdentifies: 'nothing' });
  expect(classify({ summary: 'Mystery' })).toEqual({ kind: 'closure', uidIdentifies: 'nothing' });
});

describe('the platform’s own window', () => {
  test('a block that reaches the end of the calendar is its tail', () => {
    expect(block('2027-04-01', '2027-05-01')).toBe('rule');
    expect(block('2027-04-01', '2027-05-05')).toBe('rule');
  });

  test('a day of slack for the platform’s clock, no more', () => {
    expect(block('2027-04-01', '2027-04-30')).toBe('rule');
    expect(block('2027-04-01', '2027-04-29')).toBe('block');
  });

  test('a block that begins today and is no longer than seven days of notice', () => {
    expect(block('2026-05-01', '2026-05-08')).toBe('rule');
    expect(block('2026-05-01', '2026-05-09')).toBe('block');
    expect(block('2026-05-02', '2026-05-03')).toBe('block');
    expect(block('2026-04-30', '2026-05-03')).toBe('block');
  });
});
