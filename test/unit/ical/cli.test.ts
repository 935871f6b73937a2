import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { answerOnce, serve } from '../../../scripts/ical/instances.js';
import { reportOf } from '../../../scripts/ical/report.js';
import { asText } from '../../../scripts/ical/report-text.js';
import { calendar, event, stay } from './calendar.js';

const report = (body: string) => reportOf(Buffer.from(body), 'Europe/Rome', () => 0);
const BAD = event('UID:bad', 'DTSTART;VALUE=DATE:20260713', 'DTEND;VALUE=DATE:20260710');
const body = calendar(
  stay('a', '2026-07-10', '2026-07-13'),
  stay('b', '2026-07-12', '2026-07-15', 'STATUS:CANCELLED'),
  BAD,
).replace('-//Example//Test//EN', '-//Airbnb Inc//Hosting Calendar 1.0//EN');

test('a check tells who wrote it, what it holds and what is wrong', () => {
  expect(report(body)).toMatchObject({
    writtenBy: 'Airbnb',
    events: 2,
    cancelled: 1,
    nightsTaken: 3,
    firstNight: '2026-07-10',
    lastNight: '2026-07-12',
    problems: [{ code: 'event_ends_before_start', times: 1, found: '20260713 20260710' }],
  });
  expect(asText(report(body))).toContain(
    'An event ends before it starts. It is left out; the other events count.',
  );
});

test('a check of a web page says that it is one', () => {
  expect(asText(report('<html></html>'))).toContain('The link answers with a web page, not a calendar.');
});

test('a check of a calendar without fault says so', () => {
  expect(asText(report(calendar()))).toBe(
    'Written by: unknown (-//Example//Test//EN)\nEvents: 0\nNights taken: none\nNothing is wrong with it.',
  );
});

const asked = (ics: string) =>
  JSON.stringify({ ics_b64: Buffer.from(ics).toString('base64'), from: '2026-01-01', to: '2027-01-01' });

test('instances are served a line each, and an error is an answer too', async () => {
  const answers = new PassThrough();
  const lines = [asked(calendar(stay('a', '2026-07-10', '2026-07-13'))), asked('<html>'), 'no json', ''];
  await serve(Readable.from(lines.map(line => `${line}\n`)), answers);
  answers.end();
  const [first, second, third] = (await text(answers))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(first).toEqual([
    { uid: 'a', start: '2026-07-10', end: '2026-07-13', allDay: true, summary: '', status: '', transp: '' },
  ]);
  expect(second.error).toMatch(/^feed_html/);
  expect(third.error).toMatch(/JSON/);
});

test('one body at once: the list, or a reason on the other stream and 1', async () => {
  const [out, errors] = [new PassThrough(), new PassThrough()];
  const window = { ICAL_FROM: '2026-07-11', ICAL_TO: '2026-08-01' };
  expect(answerOnce(Buffer.from(body), window, out, errors)).toBe(0);
  expect(answerOnce(Buffer.from('{}'), {}, out, errors)).toBe(1);
  out.end();
  errors.end();
  expect(JSON.parse(await text(out)).map((i: { uid: string }) => i.uid)).toEqual(['b']);
  expect(await text(errors)).toMatch(/^feed_json/);
});
