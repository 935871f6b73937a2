import { CORPUS, TOKENS } from './corpus.js';

/** Numbers that look random and come again for the same seed (mulberry32). */
export function randomness(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Mutation = (input: Buffer, random: Random) => Buffer;

const below = (random: Random, n: number): number => Math.floor(random() * n);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const splice = (input: Buffer, at: number, gone: number, put: Buffer): Buffer =>
  Buffer.concat([input.subarray(0, at), put, input.subarray(at + gone)]);

const linesOf = (input: Buffer): string[] => input.toString('latin1').split('\n');
const joined = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\n'), 'latin1');

const MUTATIONS: readonly Mutation[] = [
  function flipBits(input, random) {
    const changed = Buffer.from(input);
    for (let i = below(random, 4) + 1; i > 0; i--)
      changed[below(random, input.length)]! ^= 1 << below(random, 8);
    return changed;
  },
  function cut(input, random) {
    return input.subarray(0, below(random, input.length));
  },
  function dropSome(input, random) {
    return splice(input, below(random, input.length), below(random, 40), Buffer.alloc(0));
  },
  function putToken(input, random) {
    return splice(input, below(random, input.length), below(random, 3), Buffer.from(oneOf(random, TOKENS)));
  },
  function putTokenLine(input, random) {
    const lines = linesOf(input);
    lines.splice(below(random, lines.length), 0, oneOf(random, TOKENS).trimEnd());
    return joined(lines);
  },
  function repeatLines(input, random) {
    const lines = linesOf(input);
    const from = below(random, lines.length);
    const block = lines.slice(from, from + 1 + below(random, 12));
    const times = 1 + below(random, random() < 0.02 ? 20_000 : 20);
    const repeated = Array.from({ length: times }, () => block).flat();
    return joined([...lines.slice(0, from), ...repeated, ...lines.slice(from)]);
  },
  function swapLines(input, random) {
    const lines = linesOf(input);
    const [a, b] = [below(random, lines.length), below(random, lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return joined(lines);
  },
  function otherNumber(input, random) {
    const text = input.toString('latin1');
    const places = [...text.matchAll(/\d+/g)];
    if (places.length === 0) return input;
    const place = oneOf(random, places);
    const number = String(below(random, 10 ** (1 + below(random, 9))));
    return splice(input, place.index, place[0].length, Buffer.from(number));
  },
  function cross(input, random) {
    const other = oneOf(random, CORPUS);
    return Buffer.concat([
      input.subarray(0, below(random, input.length)),
      other.subarray(below(random, other.length)),
    ]);
  },
  function longRun(input, random) {
    const token = oneOf(random, TOKENS);
    return splice(
      input,
      below(random, input.length),
      0,
      Buffer.from(token.repeat(1 + below(random, random() < 0.03 ? 20_000 : 30))),
    );
  },
];

const MAX_SIZE = 4_000_000;

/** A calendar of the corpus after one to six mutations. */
export function mutated(random: Random): Buffer {
  let input: Buffer = oneOf(random, CORPUS);
  for (let i = 1 + below(random, 6); i > 0 && input.length > 0; i--)
    input = oneOf(random, MUTATIONS)(input, random);
  return input.subarray(0, MAX_SIZE);
}
