import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { type ExportedFeed, generateFeed } from '../../../domain/ical/index.js';
import { read, shown } from './calendar.js';

const FEED: ExportedFeed = {
  name: 'Villa; "Rosa",\r\nX-EVIL:1\u2028\u0007 日本語のゲストハウスの名前はとても長いので折り返されます 🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠',
  entries: [
    {
      uid: 'b@ota',
      nights: { from: '2026-07-10', to: '2026-07-13' },
      summary: 'Reserved',
      stamp: '2026-01-02T03:04:05.000Z',
    },
    { uid: 'a@ota', nights: { from: '2026-07-01', to: '2026-07-03' }, summary: 'Blocked' },
  ],
};
const lines = (text: string): string[] => text.split('\r\n');

test('what we write, we read', () => {
  const feed = read(generateFeed(FEED));
  expect(feed.problems).toEqual([]);
  expect(feed.prodid).toBe('-//OTA Calendar Sync//Calendar//EN');
  expect(feed.events.map(e => [e.uid, shown(e), e.summary])).toEqual([
    ['a@ota', '2026-07-01/2026-07-03', 'Blocked'],
    ['b@ota', '2026-07-10/2026-07-13', 'Reserved'],
  ]);
});

test('ical.js and node-ical read the same', () => {
  const text = generateFeed(FEED);
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const byIcalJs = component
    .getAllSubcomponents('vevent')
    .map(e => `${e.getFirstPropertyValue('dtstart')}/${e.getFirstPropertyValue('dtend')}`);
  expect(byIcalJs).toEqual(['2026-07-01/2026-07-03', '2026-07-10/2026-07-13']);
  const byNodeIcal = Object.values(nodeIcal.sync.parseICS(text)).filter(c => c?.type === 'VEVENT');
  expect(byNodeIcal).toHaveLength(2);
});

test('every line ends in CRLF and holds at most 75 octets, whole characters only', () => {
  const text = generateFeed(FEED);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of lines(text)) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
    expect(line).not.toMatch(/\p{Surrogate}/u);
  }
});

test('equal content gives equal bytes, in whatever order the entries come', () => {
  const turned = { ...FEED, entries: [...FEED.entries].reverse() };
  expect(generateFeed(turned)).toBe(generateFeed(FEED));
  expect(generateFeed(FEED)).toContain('DTSTAMP:20260102T030405Z');
});

test('no name, UID, summary or PRODID begins a line of its own', () => {
  const evil = 'x\r\nEND:VEVENT\nBEGIN:VEVENT\rUID:evil\u0085\u2028\u2029;,\\';
  const text = generateFeed({
    name: evil,
    prodid: evil,
    entries: [{ uid: evil, nights: { from: '2026-07-01', to: '2026-07-03' }, summary: evil }],
  });
  const names = lines(text.replaceAll('\r\n ', '')).map(line => line.split(/[:;]/, 1)[0]);
  expect(names.filter(name => name === 'BEGIN')).toHaveLength(2);
  expect(names.filter(name => name === 'UID')).toHaveLength(1);
  expect(read(text).events).toHaveLength(1);
});

test('the signs of a name are escaped', () => {
  const text = generateFeed({ name: String.raw`A; B, C \ D: "E"`, entries: [] });
  expect(lines(text)).toContain(String.raw`NAME:A\; B\, C \\ D: "E"`);
});

test('no entries make a whole, empty calendar', () => {
  expect(read(generateFeed({ name: '', entries: [] })).events).toEqual([]);
});
