import { say } from '../words/say.js';
import { problemWords } from './problem-words.js';
import type { ProblemAnswer } from './shapes.js';

export interface FieldError {
  /** Where in what was sent, such as `connections.0.feeds.1.url`. */
  readonly path: string;
  /** In the language of the page. */
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
    const fields = errors?.map(({ path, ...field }) => ({ path, message: fieldMessage(field) })) ?? [];
    const named = code === 'invalid_input' && fields.length > 0;
    return new Refused(response.status, says, named ? inSentences(fields) : help, code, fields, details);
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

type GivenField = NonNullable<ProblemAnswer['errors']>[number];

const fieldMessage = ({ message, ...said }: Omit<GivenField, 'path'>): string =>
  problemWords({ ...said, says: message, help: '' }).says;

/** Instead of the help that points at the fields, since not each has a place on the page. */
const inSentences = (fields: readonly FieldError[]): string =>
  fields.map(({ message }) => (/[.!?]$/.test(message) ? message : `${message}.`)).join(' ');

/** What the server says of one field of the form. */
export const fieldWords = (error: unknown, path: string): string | undefined =>
  error instanceof Refused ? error.fields.find(field => field.path === path)?.message : undefined;
