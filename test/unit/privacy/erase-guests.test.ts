import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PLATFORMS } from '../../../domain/entry.js';
import type { ParsedFeed } from '../../../domain/ical/feed-event.js';
import { factsOf } from '../../../domain/platforms/index.js';
import { eraseGuestsOfBody, eraseGuestsOfEvents } from '../../../domain/privacy/erase-guests.js';
import { summaryWithoutGuest } from '../../../domain/privacy/summary-without-guest.js';
import { everyGuest, guestsGoneFor, theseGuests } from '../../../domain/privacy/telling-event.js';
import type { FeedRules } from '../../../domain/reconcile/belief.js';
import { calendar, event, read, stay } from '../ical/calendar.js';

const bytes = (text: string) => Buffer.from(text);
const erased = (text: string, forgets = everyGuest, rules: FeedRules = {}) =>
  Buffer.from(eraseGuestsOfBody(bytes(text), rules, forgets).body).toString();

const AIRBNB_STAY = stay(
  '1418fb94e984-x@airbnb.com',
  '2026-05-01',
  '2026-05-05',
  'DTSTAMP:20260301T120000Z',
  'SUMMARY:Reserved',
  'DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/det',
  ' ails/HMSECRET\\nPhone Number (Last 4 Digits): 9876',
);
const VRBO_STAY = stay('a-uuid', '2026-06-01', '2026-06-03', 'SUMMARY:Reserved - Maria Secret');

test('of a stay, its UID, its dates and that it is a stay remain, and nothing of the guest', () => {
  expect(erased(calendar(AIRBNB_STAY))).toBe(
    calendar(
      event(
        'UID:1418fb94e984-x@airbnb.com',
        'DTSTART;VALUE=DATE:20260501',
        'DTEND;VALUE=DATE:20260505',
        'SUMMARY:Reserved',
      ),
    ),
  );
  expect(erased(calendar(VRBO_STAY))).not.toMatch(/Maria|Secret/);
});

test('a name is found wherever a feed may put it', () => {
  const hidden = stay(
    'u',
    '2026-06-01',
    '2026-06-03',
    'SUMMARY;LANGUAGE="x:y":Réservée - Maria Se',
    '\tcret',
    'ATTENDEE;CN="Maria Secret":mailto:maria@secret.example',
    'X-GUEST:Maria Secret',
    'BEGIN:VALARM',
    'SUMMARY:Maria Secret',
    'DESCRIPTION:Maria Secret',
    'END:VALARM',
    'a torn line with Maria Secret',
  );
  const around = ['X-WR-CALDESC:of Maria Secret', 'BEGIN:VTODO', 'SUMMARY:ask Maria Secret', 'END:VTODO'];
  const after = erased(calendar(...around, hidden));
  expect(after).not.toMatch(/maria|secret/i);
  expect(read(after).events).toMatchObject([{ uid: 'u', summary: 'Reserved' }]);
});

test('only those who left long enough ago are forgotten, and the first of the others is told', () => {
  const body = calendar(VRBO_STAY, AIRBNB_STAY);
  const forgets = guestsGoneFor(90, '2026-08-15');
  const result = eraseGuestsOfBody(bytes(body), {}, forgets);
  expect(result).toMatchObject({ forgotten: 1, firstToLeave: '2026-06-03' });
  expect(Buffer.from(result.body).toString()).toContain('SUMMARY:Reserved - Maria Secret');
  expect(Buffer.from(result.body).toString()).not.toContain('9876');
  expect(eraseGuestsOfBody(bytes(body), {}, guestsGoneFor(90, '2026-08-02')).forgotten).toBe(0);
  expect(eraseGuestsOfBody(bytes(body), {}, guestsGoneFor(90, '2026-08-03')).forgotten).toBe(1);
});

test('one guest is forgotten by UID, by the very nights, or by what was said, and the others are not', () => {
  const other = stay('other', '2026-07-01', '2026-07-03', 'SUMMARY:Reserved - John Other');
  const nights = { from: '2026-06-01', to: '2026-06-03' };
  for (const guest of [
    { uid: 'a-uuid', nights: { from: '2030-01-01', to: '2030-01-02' } },
    { uid: 'renamed', nights },
    { uid: '', nights: { from: '2030-01-01', to: '2030-01-02' }, said: ['Maria Secret'] },
  ]) {
    const after = erased(calendar(VRBO_STAY, other), theseGuests([guest]));
    expect(after).not.toContain('Maria');
    expect(after).toContain('John Other');
  }
  expect(erased(calendar(other), theseGuests([{ uid: '', nights }]))).toBe(calendar(other));
});

test('an event that repeats is forgotten with the whole answer, never by its first date', () => {
  const repeated = stay('r', '2020-01-01', '2020-01-02', 'RRULE:FREQ=YEARLY', 'SUMMARY:Booked - Maria');
  expect(eraseGuestsOfBody(bytes(calendar(repeated)), {}, guestsGoneFor(90, '2026-08-15')).forgotten).toBe(0);
  expect(erased(calendar(repeated))).not.toContain('Maria');
  expect(read(erased(calendar(repeated))).events.length).toBe(read(calendar(repeated)).events.length);
});

test('an answer without anybody to forget stays byte for byte', () => {
  const body = bytes(calendar(VRBO_STAY).replaceAll('\r\n', '\n'));
  expect(eraseGuestsOfBody(body, {}, () => false).body).toBe(body);
});

test.each([
  ['Reserved - Maria', 'Reserved'],
  ['Réservée - Maria', 'Reserved'],
  ['Provisoire - Maria', 'Reserved'],
  ['Blocked by owner Maria', 'Blocked'],
  ['CLOSED - Not available', 'Not available'],
  ['Airbnb (Nicht verfügbar)', 'Airbnb (Not available)'],
  ['Check-in Maria', 'Check-in'],
  ['Maria & John', ''],
])('%s becomes "%s"', (summary, after) => expect(summaryWithoutGuest(summary, {})).toBe(after));

test('a phrase that the manager’s own rules look for stays, so that they judge as before', () => {
  expect(summaryWithoutGuest('Cleaning for Maria', { ignore: ['cleaning'], treatAsStay: ['nobody'] })).toBe(
    'cleaning',
  );
});

const words = fc.constantFrom(
  ...['Reserved', 'Réservée', 'Blocked', 'CLOSED - Not available', 'Check-in', 'Check-out', 'Provisoire', ''],
  ...['Airbnb (Not available)', 'Cleaning', 'owner', 'Buchung'],
);
const guest = fc.stringMatching(/^[A-Z][a-z]{3,8} Zq[a-z]{3,8}$/);
const day = fc.integer({ min: 1, max: 24 }).map(n => `2026-05-${String(n).padStart(2, '0')}`);
const events = fc.array(
  fc.record({ word: words, guest, from: day, nights: fc.integer({ min: 1, max: 4 }), id: fc.nat(5) }),
  { minLength: 1, maxLength: 8 },
);

const kindsOf = (parsed: ParsedFeed) =>
  PLATFORMS.map(platform =>
    parsed.events.map(
      one =>
        factsOf(platform).classify(one, {
          today: '2026-05-10',
          prodid: parsed.prodid,
          events: parsed.events,
        }).kind,
    ),
  );
const factsIn = (parsed: ParsedFeed) =>
  parsed.events.map(({ uid, nights, status, transp }) => ({ uid, nights, status, transp }));

describe('whatever a feed says', () => {
  test('each event keeps its nights, its UID and its kind, and loses the name', () => {
    fc.assert(
      fc.property(events, told => {
        const body = calendar(
          ...told.map(({ word, guest, from, nights, id }) =>
            stay(
              `u${id}`,
              from,
              `2026-05-${String(Number(from.slice(8)) + nights).padStart(2, '0')}`,
              [`SUMMARY:${word} - ${guest}`, `DESCRIPTION:Guest ${guest}\\nPhone 1234`].join('\r\n'),
            ),
          ),
        );
        const before = read(body);
        const text = erased(body);
        const after = read(text);
        expect(text).not.toMatch(/Zq|1234/);
        expect(factsIn(after)).toEqual(factsIn(before));
        expect(kindsOf(after)).toEqual(kindsOf(before));
        const ofEvents = eraseGuestsOfEvents(before, {}, everyGuest);
        expect(ofEvents.events.map(({ summary }) => summary)).toEqual(
          after.events.map(({ summary }) => summary),
        );
        expect(JSON.stringify(ofEvents)).not.toMatch(/Zq|1234/);
        expect(erased(text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
