import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { parseInstances } from '../../../domain/ical/index.js';
import { addDays } from '../../../domain/nights.js';
import { calendar, event, stay } from './calendar.js';

const WINDOW = { from: '2020-01-01', to: '2032-01-01' };

const byIcalJs = (body: string): string[] =>
  new ICAL.Component(ICAL.parse(body) as unknown[])
    .getAllSubcomponents('vevent')
    .map(
      e =>
        `${e.getFirstPropertyValue('dtstart')} ${e.getFirstPropertyValue('dtend')} ${e.getFirstPropertyValue('summary')}`,
    );

/** node-ical gives all-day dates as midnights of the process. */
const byNodeIcal = (body: string): string[] =>
  Object.values(nodeIcal.sync.parseICS(body)).flatMap(c =>
    c?.type === 'VEVENT' ? [`${localDay(c.start)} ${localDay(c.end!)} ${String(c.summary)}`] : [],
  );

const localDay = (d: Date): string =>
  [d.getFullYear(), d.getMonth() + 1, d.getDate()].map(n => String(n).padStart(2, '0')).join('-');

const byUs = (body: string): string[] =>
  parseInstances(Buffer.from(body), WINDOW).map(i => `${i.start} ${i.end} ${i.summary}`);

test('on plain feeds of stays ical.js, node-ical and we agree', () => {
  const stays = fc.uniqueArray(
    fc.record({
      uid: fc.stringMatching(/^[a-f0-9]{8,12}$/),
      from: fc.integer({ min: 0, max: 2_000 }),
      length: fc.integer({ min: 1, max: 30 }),
      summary: fc.constantFrom('Reserved', 'Airbnb (Not available)', 'CLOSED - Not available', 'Réservée'),
    }),
    { selector: s => s.uid, minLength: 1, maxLength: 15 },
  );
  fc.assert(
    fc.property(stays, list => {
      const body = calendar(
        ...list.map(s =>
          stay(
            s.uid,
            addDays('2026-01-01', s.from),
            addDays('2026-01-01', s.from + s.length),
            `SUMMARY:${s.summary}`,
          ),
        ),
      );
      const ours = byUs(body).sort();
      expect(ours).toHaveLength(list.length);
      expect(byIcalJs(body).sort()).toEqual(ours);
      expect(byNodeIcal(body).sort()).toEqual(ours);
    }),
    { numRuns: 50 },
  );
});

/** Rules whose start they agree with, of the parts ical.js serves by the letter of RFC 5545. */
const rule = fc.oneof(
  fc.record({ freq: fc.constant('DAILY'), by: fc.constantFrom('', ';BYMONTH=1,3,7', ';BYDAY=MO,WE,SU') }),
  fc.record({ freq: fc.constant('WEEKLY'), by: fc.constantFrom('', ';BYDAY=TU,TH', ';BYDAY=MO,SU;WKST=SU') }),
  fc.record({
    freq: fc.constant('MONTHLY'),
    by: fc.constantFrom('', ';BYDAY=2FR', ';BYDAY=-1SU', ';BYMONTHDAY=1,15', ';BYDAY=FR;BYMONTHDAY=13'),
  }),
  fc.record({
    freq: fc.constant('YEARLY'),
    by: fc.constantFrom('', ';BYMONTH=3;BYDAY=-1SU', ';BYYEARDAY=1,100'),
  }),
);

test('rules give the dates ical.js gives', () => {
  fc.assert(
    fc.property(
      rule,
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 1_500 }),
      ({ freq, by }, from, interval, days) => {
        const start = addDays('2026-01-01', from);
        const until = addDays(start, days).replaceAll('-', '');
        const text = `FREQ=${freq};INTERVAL=${interval};UNTIL=${until}${by}`;
        const theirs: string[] = [];
        const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
        for (let next = iterator.next(); next; next = iterator.next()) theirs.push(next.toString());
        const body = calendar(
          event('UID:r', `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`, `RRULE:${text}`),
        );
        const window = { from: '2026-01-01', to: '2120-01-01' };
        const ours = parseInstances(Buffer.from(body), window).map(i => i.start);
        // The start itself always counts for us, also where the rule does not hold it (the safe side).
        expect(ours.filter(day => day !== start || theirs.includes(day))).toEqual(theirs);
      },
    ),
    { numRuns: 300 },
  );
});
