const ESCAPE = /\\([\\;,nN":])/g;

/** A TEXT value (RFC 5545, 3.3.11) as it was meant. A backslash before any other character stands for itself. */
export const unescapeText = (value: string): string =>
  value.includes('\\') ? value.replace(ESCAPE, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c)) : value;
