import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import { calendar, event, stay } from './calendar.js';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

const BODY = calendar(
  stay('all-day', '2026-03-28', '2026-03-30'),
  event('UID:utc', 'DTSTART:20260710T140000Z', 'DTEND:20260713T090000Z'),
  event('UID:zoned', 'DTSTART;TZID=Europe/Rome:20261024T233000', 'DURATION:P2D', 'RRULE:FREQ=DAILY;COUNT=3'),
  event('UID:floating', 'DTSTART:20260329T023000', 'DTEND:20260331T110000'),
);

const ASK = `
import { parseFeed, parseInstances } from './domain/ical/index.js';
const body = Buffer.from(process.argv[2]);
const window = { from: '2026-01-01', to: '2027-01-01' };
const { events } = parseFeed(body, { timezone: 'America/New_York', window });
console.log(JSON.stringify({
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  nights: events.map(e => e.uid + ' ' + e.nights.from + '/' + e.nights.to),
  instances: parseInstances(body, window).map(i => i.start + ' ' + i.end),
}));
`;

let folder: string;

/** A process reads TZ when it starts, so the domain is compiled once and asked in processes of its own. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ical-timezone-'));
  for (const file of readdirSync(join(PROJECT, 'domain'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const { code } = transformSync(readFileSync(join(PROJECT, 'domain', file), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    const target = join(folder, 'domain', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'ask.js'), ASK);
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Kathmandu', 'Europe/Rome'])(
  'a process in %s reads the same dates',
  timezone => {
    const environment = { ...process.env, TZ: timezone };
    const answer = execFileSync(process.execPath, [join(folder, 'ask.js'), BODY], {
      env: environment,
      encoding: 'utf8',
    });
    const { zone, nights, instances } = JSON.parse(answer);
    expect(zone.replace('Katmandu', 'Kathmandu')).toBe(timezone);
    expect(nights).toEqual([
      'all-day 2026-03-28/2026-03-30',
      'utc 2026-07-10/2026-07-13',
      'zoned 2026-10-24/2026-10-26',
      'zoned 2026-10-25/2026-10-27',
      'zoned 2026-10-26/2026-10-28',
      'floating 2026-03-29/2026-03-31',
    ]);
    expect(instances).toEqual([
      '2026-03-28 2026-03-30',
      '2026-07-10T14:00:00Z 2026-07-13T09:00:00Z',
      '2026-10-24T21:30:00Z 2026-10-26T22:30:00Z',
      '2026-10-25T22:30:00Z 2026-10-27T22:30:00Z',
      '2026-10-26T22:30:00Z 2026-10-28T22:30:00Z',
      '2026-03-29T02:30:00 2026-03-31T11:00:00',
    ]);
  },
  30_000,
);
