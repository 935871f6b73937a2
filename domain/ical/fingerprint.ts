import { createHash } from 'node:crypto';
import { asUtf8 } from './body.js';

const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const LOWER_CASE = 0x20;
const NAME = [...'dtstamp'].map(letter => letter.charCodeAt(0));

const FIRST = NAME[0]!;
const GATHER_BYTES = 64 * 1024;

/**
 * SHA-256 (hex) of a body without its DTSTAMP lines, which Airbnb sets to the moment of the fetch. The rest is hashed
 * byte for byte. A DTSTAMP line goes with its parameters and folds, in any case, wherever its name itself is folded.
 */
export function fingerprint(bytes: Uint8Array): string {
  const body = asUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const eol = body.includes(LF) ? LF : CR;
  const kept = new Gathered();
  let from = 0;
  // The walk looks at every line: a search for the name would miss lower case and folds.
  for (let at = 0; at < body.length; ) {
    if ((body[at]! | LOWER_CASE) === FIRST && isStamp(body, at)) {
      kept.add(body, from, at);
      at = afterLine(body, view, at, eol);
      from = at;
    } else {
      at = endOfLine(view, at, eol) + 1;
    }
  }
  kept.add(body, from, body.length);
  return kept.digest();
}

/** A hash fed in large pieces: each call of it costs as much as hashing a whole event. */
class Gathered {
  private readonly hash = createHash('sha256');
  private readonly buffer = Buffer.allocUnsafe(GATHER_BYTES);
  private length = 0;

  add(body: Buffer, from: number, to: number): void {
    if (this.length + to - from > GATHER_BYTES) this.flush();
    if (to - from > GATHER_BYTES) this.hash.update(body.subarray(from, to));
    else this.length += body.copy(this.buffer, this.length, from, to);
  }

  digest(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private flush(): void {
    if (this.length > 0) this.hash.update(this.buffer.subarray(0, this.length));
    this.length = 0;
  }
}

/** Where the line at `at` ends. Four bytes a step: a byte of `eol` leaves a zero after the XOR, which the mask finds. */
function endOfLine(view: DataView, at: number, eol: number): number {
  const pattern = eol * 0x0101_0101;
  const length = view.byteLength;
  let i = at;
  while (i + 4 <= length) {
    const word = view.getInt32(i, true) ^ pattern;
    if (((word - 0x0101_0101) & ~word & 0x8080_8080) !== 0) break;
    i += 4;
  }
  while (i < length && view.getUint8(i) !== eol) i++;
  return i;
}

/** Whether the line at `at` is named DTSTAMP, folds inside the name aside. */
function isStamp(body: Buffer, at: number): boolean {
  let i = at;
  for (const letter of NAME) {
    if (isLineEnd(body[i])) i = pastFolds(body, i);
    if ((body[i]! | LOWER_CASE) !== letter) return false;
    i++;
  }
  const next = body[pastFolds(body, i)];
  return next === COLON || next === SEMICOLON;
}

const isLineEnd = (byte: number | undefined): boolean => byte === CR || byte === LF;

function pastFolds(body: Buffer, at: number): number {
  let i = at;
  for (;;) {
    let end = i;
    while (body[end] === CR) end++;
    if (body[end] === LF) end++;
    if (end === i || !continues(body, end)) return i;
    i = end + 1;
  }
}

const continues = (body: Buffer, at: number): boolean => body[at] === BLANK || body[at] === TAB;

/** Where the next line begins that does not go on with this one. */
function afterLine(body: Buffer, view: DataView, at: number, eol: number): number {
  let i = at;
  do {
    i = endOfLine(view, i, eol) + 1;
  } while (continues(body, i));
  return Math.min(i, body.length);
}
