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
  ) {
    super(says);
  }

  static unreachable(): Refused {
    return new Refused(
      0,
      'The server cannot be reached.',
      'We try again by ourselves as soon as it answers.',
    );
  }

  static by(response: Response, body: unknown): Refused {
    if (typeof body !== 'object' || body === null || !('title' in body)) {
      return new Refused(
        response.status,
        `The server answered ${response.status}.`,
        'Try again in a moment.',
      );
    }
    const { title, detail, code, errors } = body as ProblemAnswer;
    return new Refused(response.status, title, detail ?? '', code, errors);
  }
}

export const wordsOf = (error: unknown): { says: string; help: string } =>
  error instanceof Refused
    ? { says: error.message, help: error.help }
    : { says: 'Something went wrong on this page.', help: 'Load the page again.' };

export const isRefusedAs = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Refused && error.code !== undefined && codes.includes(error.code);

/** `The password needs at least 12 characters.`: what the server says of one field, as a sentence about `noun`. */
export function fieldWords(error: unknown, path: string, noun: string): string | undefined {
  const said = error instanceof Refused ? error.fields.find(field => field.path === path) : undefined;
  return said && `${noun} ${said.message}.`;
}
