import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generateFeed } from '../../../domain/ical/index.js';
import { addDays } from '../../../domain/nights.js';
import { calendar, read, shown, stay } from './calendar.js';

const nights = fc
  .tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, length]) => ({ from: addDays('2026-01-01', from), to: addDays('2026-01-01', from + length) }));

/** Text a calendar can carry: no control characters, whole characters. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map(t => t.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '').trim());

const entry = fc.record({ uid: text.filter(t => t !== ''), nights, summary: text });

const key = (e: { uid: string; nights: { from: string; to: string }; summary: string }): string =>
  JSON.stringify([e.uid, e.nights.from, e.nights.to, e.summary]);

test('parse of generate is identity', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), text, (entries, name) => {
      const feed = read(generateFeed({ name, entries }));
      expect(feed.problems).toEqual([]);
      expect(feed.events.map(key).sort()).toEqual(entries.map(key).sort());
    }),
  );
});

const SHOWN = (body: string | Uint8Array) => read(body).events.map(e => `${e.uid} ${shown(e)} ${e.summary}`);

const blocks = fc.array(fc.record({ uid: fc.stringMatching(/^[a-z@]{1,12}$/), nights }), {
  minLength: 1,
  maxLength: 12,
});

test('the order of events changes the order of nights and nothing else', () => {
  fc.assert(
    fc.property(blocks, fc.infiniteStream(fc.nat()), (events, random) => {
      const written = events.map(e => stay(e.uid, e.nights.from, e.nights.to));
      const shuffled = written
        .map(e => [random.next().value, e] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, e]) => e);
      expect(SHOWN(calendar(...shuffled)).sort()).toEqual(SHOWN(calendar(...written)).sort());
    }),
  );
});

/** Folds the bytes of every line after each `width`, through characters where they fall so. */
function folded(body: string, width: number, eol: string, blank: string): Buffer {
  const pieces = body
    .trimEnd()
    .split('\r\n')
    .flatMap(line => {
      const bytes = Buffer.from(line);
      const cuts = Array.from({ length: Math.ceil(bytes.length / width) }, (_, i) =>
        bytes.subarray(i * width, (i + 1) * width),
      );
      return cuts.map((cut, i) => Buffer.concat([Buffer.from(i === 0 ? '' : blank), cut, Buffer.from(eol)]));
    });
  return Buffer.concat(pieces);
}

test('folds of any width, line ends, a mark and the case of names change nothing', () => {
  fc.assert(
    fc.property(
      blocks,
      text,
      fc.integer({ min: 1, max: 80 }),
      fc.constantFrom('\r\n', '\n'),
      fc.constantFrom(' ', '\t'),
      fc.boolean(),
      fc.boolean(),
      (events, summary, width, eol, blank, mark, lower) => {
        const plain = generateFeed({ name: 'x', entries: events.map(e => ({ ...e, summary })) }).replaceAll(
          '\r\n ',
          '',
        );
        const cased = lower ? plain.replace(/^[A-Z-]+/gm, name => name.toLowerCase()) : plain;
        const bytes = folded(cased, width, eol, blank);
        expect(SHOWN(mark ? Buffer.concat([Buffer.from('\ufeff'), bytes]) : bytes)).toEqual(SHOWN(plain));
      },
    ),
  );
});

test('a bare CR ends every line as well', () => {
  fc.assert(
    fc.property(blocks, events => {
      const body = calendar(...events.map(e => stay(e.uid, e.nights.from, e.nights.to)));
      expect(SHOWN(body.replaceAll('\r\n', '\r'))).toEqual(SHOWN(body));
    }),
  );
});

test('a calendar cut anywhere before its end is an error, never fewer events', () => {
  fc.assert(
    fc.property(blocks, fc.double({ min: 0, max: 0.999, noNaN: true }), (events, part) => {
      const body = calendar(...events.map(e => stay(e.uid, e.nights.from, e.nights.to))).trimEnd();
      expect(() => read(body.slice(0, Math.floor(body.length * part)))).toThrow();
    }),
  );
});
