const BACKSLASH = '\\';
const ESCAPED = new Map(
  [...'\\;,":']
    .map(c => [c, c] as const)
    .concat([
      ['n', '\n'],
      ['N', '\n'],
    ]),
);

/** A TEXT value (RFC 5545, 3.3.11) as it was meant. A backslash before any other character stands for itself. */
export function unescapeText(value: string): string {
  let at = value.indexOf(BACKSLASH);
  if (at < 0) return value;
  // Mostly a line break is all that is escaped.
  const lines = value.includes('\\\\') ? value : value.replaceAll('\\n', '\n');
  if (!lines.includes(BACKSLASH)) return lines;
  let text = '';
  let from = 0;
  while (at >= 0) {
    const meant = ESCAPED.get(value.charAt(at + 1));
    if (meant !== undefined) {
      text += value.slice(from, at) + meant;
      from = at + 2;
    }
    at = value.indexOf(BACKSLASH, meant === undefined ? at + 1 : from);
  }
  return text + value.slice(from);
}
