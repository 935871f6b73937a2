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

/** What follows the name: undefined where the line has no colon. */
export function afterName(line: string, at: number): ContentLine | undefined {
  if (line.charCodeAt(at) === COLON) return { params: '', value: line.slice(at + 1) };
  const colon = valueColon(line, at);
  return colon < 0 ? undefined : { params: line.slice(at, colon), value: line.slice(colon + 1) };
}

/** The first colon outside of quotes; where a quote never closes, the first colon at all. */
function valueColon(line: string, from: number): number {
  let quoted = false;
  for (let i = from; i < line.length; i++) {
    const c = line.charCodeAt(i);
    if (c === QUOTE) quoted = !quoted;
    else if (c === COLON && !quoted) return i;
  }
  return line.indexOf(':', from);
}

const PARAM = /;\s*([^=;:\s]+)\s*=\s*(?:"([^"]*)"|([^;]*))/g;

/** The first value of a parameter, quotes removed; the name in lower case. */
export function param(params: string, name: string): string | undefined {
  if (params === '') return undefined;
  for (const [, found, quoted, bare] of params.matchAll(PARAM))
    if (found!.toLowerCase() === name) return (quoted ?? bare ?? '').trim();
  return undefined;
}
