import { say } from '../words/say.js';
import { problemWords } from './problem-words.js';
import type { ProblemAnswer } from './shapes.js';

export interface FieldError {
  /** Where in what was sent, such as `connections.0.feeds.1.url`. */
  readonly path: string;
  readonly message: string;
}

/** The API said no, in the catalogue's words; or it could not be reached. */
export class Refused extends Error {
  override readonly name = 'Refused';

  private constructor(
    readonly status: number,
    says: string,
    readonly help: string,
    /** Of the catalogue; undefined where the answer was none of the API's. */
    readonly code?: string,
    readonly fields: readonly FieldError[] = [],
    /** What fills the sentence's places, such as the unit that a link belongs to. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(says);
  }

  static unreachable(): Refused {
    return new Refused(
      0,
      say('The server cannot be reached.'),
      say('We try again by ourselves as soon as it answers.'),
    );
  }

  static by(response: Response, body: unknown): Refused {
    if (typeof body !== 'object' || body === null || !('title' in body)) {
      return new Refused(
        response.status,
        say('The server answered {status}.', { status: String(response.status) }),
        say('Try again in a moment.'),
      );
    }
    const { title, detail, code, errors, details } = body as ProblemAnswer;
    const { says, help } = problemWords({ code, says: title, help: detail ?? '', details });
    return new Refused(response.status, says, help, code, errors, details);
  }
}

export const wordsOf = (error: unknown): { says: string; help: string } =>
  error instanceof Refused
    ? { says: error.message, help: error.help }
    : { says: say('Something went wrong on this page.'), help: say('Load the page again.') };

/** Whether the server was not there at all: worth trying again. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Refused && (error.status === 0 || [502, 503, 504].includes(error.status));

export const isRefusedAs = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Refused && error.code !== undefined && codes.includes(error.code);

/** `The password needs at least 12 characters.`: what the server says of one field, as a sentence about `noun`. */
export function fieldWords(error: unknown, path: string, noun: string): string | undefined {
  const said = error instanceof Refused ? error.fields.find(field => field.path === path) : undefined;
  return said && `${noun} ${said.message}.`;
}
