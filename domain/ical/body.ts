import { isAscii, isUtf8 } from 'node:buffer';
import { Problem } from '../problems.js';

/**
 * The body of an answer, one character per byte (as Latin-1 decodes), lines ended by LF or CRLF. Unfolding on it is
 * unfolding on bytes: a fold may cut a multi-byte character, so only whole values are decoded (see text.ts).
 */
export interface Body {
  readonly octets: string;
  /** True where every byte is ASCII: values need no decoding. */
  readonly ascii: boolean;
}

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;

/** Throws `feed_too_large`, `feed_empty`, `feed_html`, `feed_json`. */
export function readBody(bytes: Uint8Array, maxBytes: number): Body {
  if (bytes.byteLength > maxBytes) throw new Problem('feed_too_large', { limit: mebibytes(maxBytes) });
  const utf8 = asUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const start = firstInk(utf8);
  if (start === utf8.length) throw new Problem('feed_empty');
  const first = utf8[start];
  if (first === 0x3c) throw new Problem('feed_html');
  if (first === 0x7b || first === 0x5b) throw new Problem('feed_json');
  const octets = utf8.toString('latin1', start);
  // A bare CR ends a line only where nothing else does.
  const lines = octets.includes('\n') ? octets : octets.replaceAll('\r', '\n');
  return { octets: lines, ascii: isAscii(utf8) };
}

/** Whatever the encoding, the bytes of UTF-8 without a byte order mark. Latin-1 stays as it is: values tell (text.ts). */
export function asUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const order = utf16Order(bytes);
  if (!order) return bytes;
  return Buffer.from(new TextDecoder(order).decode(bytes), 'utf8');
}

function utf16Order(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && bytes[3] === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && bytes[2] === 0)) return 'utf-16be';
  return undefined;
}

function firstInk(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length && bytes[at]! <= 0x20) at++;
  return at;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
// WHATWG's Latin-1 is Windows-1252, which is what exporters that say nothing write.
const latin1 = new TextDecoder('latin1');
const HIGH = /[\u0080-\u00ff]/;

/**
 * A whole unfolded value, from its octets to text: UTF-8 where it is valid, and where it was and something tore single
 * characters apart; else Latin-1.
 */
export function decodeOctets(octets: string): string {
  if (!HIGH.test(octets)) return octets;
  const bytes = Buffer.from(octets, 'latin1');
  const text = utf8.decode(bytes);
  return isUtf8(bytes) || count(text, WHOLE) > count(text, TORN) ? text : latin1.decode(bytes);
}

const WHOLE = /[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu;
const TORN = /\ufffd/gu;
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
