/*
 * What can be shown to a platform's support: the answer that did not show the nights yet, the one that did, and what
 * differs, event by event. DTSTAMP is left out of the comparison: some platforms write the moment of the answer there.
 */

/** `masked`: of each event only what tells its nights and its identity; the rest may name a guest. */
export type Guests = 'shown' | 'masked';

export interface AnswerText {
  readonly at: string;
  readonly body: string;
}

export function compareAnswers(
  before: AnswerText | undefined,
  shownBy: AnswerText,
  guests: Guests,
): { readonly before?: string; readonly shownBy: string; readonly difference: string } {
  const after = readable(shownBy.body, guests);
  const earlier = before && readable(before.body, guests);
  return {
    ...(earlier !== undefined && { before: earlier }),
    shownBy: after,
    difference: difference(earlier ?? '', after),
  };
}

const TELLS_NO_GUEST = new Set([
  'BEGIN',
  'END',
  'VERSION',
  'PRODID',
  'CALSCALE',
  'METHOD',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'DURATION',
  'UID',
  'STATUS',
  'TRANSP',
  'SEQUENCE',
]);

function readable(body: string, guests: Guests): string {
  const lines = body
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(line => line !== '');
  if (guests === 'shown') return lines.join('\n');
  return lines.map(masked).join('\n');
}

function masked(line: string): string {
  const name = /^[A-Za-z-]+/.exec(line)?.[0].toUpperCase() ?? '';
  return TELLS_NO_GUEST.has(name) ? line : `${name}:***`;
}

/** Events that only one of them holds, `-` what was, `+` what came. */
function difference(before: string, after: string): string {
  const [was, is] = [eventsOf(before), eventsOf(after)];
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, lines]) => marked('-', lines));
  const came = [...is].filter(([key]) => !was.has(key)).map(([, lines]) => marked('+', lines));
  return [...gone, ...came].join('\n\n');
}

const marked = (mark: '+' | '-', lines: readonly string[]): string =>
  lines.map(line => `${mark} ${line}`).join('\n');

/** By what they say. */
function eventsOf(text: string): Map<string, readonly string[]> {
  const events = new Map<string, readonly string[]>();
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    if (/^BEGIN:VEVENT$/i.test(line)) open = [];
    open?.push(line);
    if (/^END:VEVENT$/i.test(line) && open) {
      const said = open.filter(one => !/^DTSTAMP[;:]/i.test(one));
      events.set(said.join('\n'), said);
      open = undefined;
    }
  }
  return events;
}
