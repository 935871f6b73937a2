import { problemCatalogue } from '../words/language.js';
import { say } from '../words/say.js';

/** A problem as the server says it: its code, the English words, and what stands at their places. */
export interface SaidProblem {
  readonly code?: string | undefined;
  readonly says: string;
  readonly help: string;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
}

/** A problem in the language of the page: by its code, else as the server said it. */
export function problemWords({ code, says, help, details = {} }: SaidProblem): {
  says: string;
  help: string;
} {
  const words = code === undefined ? undefined : problemCatalogue[code];
  return words
    ? { says: filledIn(words.says, details), help: filledIn(words.help, details) }
    : { says, help };
}

/** An aside of which a part is not known is left out. */
const filledIn = (words: string, details: Readonly<Record<string, string | number>>): string =>
  words
    .replace(/ \([^()]*\{(\w+)\}[^()]*\)/g, (aside, name: string) => (name in details ? aside : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => detailWords(name, String(details[name] ?? '?')));

/** What the server names in English in a list of who holds nights; platforms are called the same everywhere. */
const HOLDERS: Readonly<Record<string, string>> = {
  'your own block': say('your own block'),
  'a direct booking': say('a direct booking'),
};

const detailWords = (name: string, value: string): string =>
  name === 'source'
    ? value
        .split(/, | and /)
        .map(holder => HOLDERS[holder] ?? holder)
        .reduce((one, other) => say('{one} and {other}', { one, other }))
    : value;
