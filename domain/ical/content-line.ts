/** A content line taken apart: `NAME;PARAM=a;PARAM="b":value`. Parameters stay one string until somebody asks. */
export interface ContentLine {
  /** From the first `;` to the colon, empty for most lines. */
  readonly params: string;
  readonly value: string;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const SEMICOLON = 0x3b;

/** Where the name of the line within [start, end) ends: at its first `:` or `;`, or at `end` where it has neither. */
export function nameEnd(octets: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const c = octets.charCodeAt(i);
    if (c === COLON || c === SEMICOLON) return i;
  }
  return end;
}

/** The parameters of a date. */
export const IS_DATE = ';VALUE=DATE';
const DATE_VALUE = `${IS_DATE}:`;

/** What follows the name that ends at `at`, up to `end`: undefined where the line has no colon. */
export function afterName(text: string, at: number, end: number): ContentLine | undefined {
  if (text.charCodeAt(at) === COLON) return { params: '', value: text.slice(at + 1, end) };
  // Nearly every date of a rental calendar: one string for all of them.
  if (text.startsWith(DATE_VALUE, at))
    return { params: IS_DATE, value: text.slice(at + DATE_VALUE.length, end) };
  const colon = valueColon(text, at, end);
  return colon < 0 ? undefined : { params: text.slice(at, colon), value: text.slice(colon + 1, end) };
}

/** The value alone. */
export function valueAfter(text: string, at: number, end: number): string | undefined {
  if (text.charCodeAt(at) === COLON) return text.slice(at + 1, end);
  const colon = valueColon(text, at, end);
  return colon < 0 ? undefined : text.slice(colon + 1, end);
}

/** The first colon outside of quotes; where a quote never closes, the first colon at all; -1 where there is none. */
function valueColon(text: string, from: number, end: number): number {
  let quoted = false;
  let first = -1;
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) quoted = !quoted;
    else if (c === COLON) {
      if (!quoted) return i;
      if (first < 0) first = i;
    }
  }
  return first;
}

const PARAM = /;\s*([^=;:\s]+)\s*=\s*(?:"([^"]*)"|([^;]*))/g;

/** The first value of a parameter, quotes removed; the name in lower case. */
export function param(params: string, name: string): string | undefined {
  if (params === '') return undefined;
  for (const [, found, quoted, bare] of params.matchAll(PARAM))
    if (found!.toLowerCase() === name) return (quoted ?? bare ?? '').trim();
  return undefined;
}
