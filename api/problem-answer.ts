import type { Request, Response } from 'express';
import type { z } from 'zod';
import {
  helpWith,
  Problem,
  type ProblemCode,
  type ProblemDetails,
  problems,
  say,
} from '../domain/problems.js';
import type { ProblemAnswer } from './shapes/system.js';

export interface FieldError {
  /** Where in what was sent: `units.0.name`. */
  readonly path: string;
  readonly message: string;
  /** Of the catalogue, where the message is its sentence, with what fills it. */
  readonly code?: ProblemCode;
  readonly details?: Record<string, string | number>;
}

export const fieldError = (path: string, code: ProblemCode, details: ProblemDetails = {}): FieldError => ({
  ...{ path, message: say(code, details), code },
  ...(Object.keys(details).length ? { details: { ...details } } : {}),
});

/** A problem that lies in a field of what was sent. */
export class ProblemAtField extends Problem {
  readonly fields: readonly FieldError[];

  constructor(problem: Problem, path: string) {
    super(problem.code, problem.details, { cause: problem });
    this.fields = [fieldError(path, problem.code, problem.details)];
  }
}

/** A problem that lies in several of them. */
export class ProblemAtFields extends Problem {
  constructor(
    problem: Problem,
    readonly fields: readonly FieldError[],
  ) {
    super(problem.code, problem.details, { cause: problem });
  }
}

/** What was sent cannot be used; names each field. */
export class InvalidInput extends Problem {
  constructor(readonly fields: readonly FieldError[]) {
    super('invalid_input');
  }
}

/** An error as a problem of the catalogue: itself, or what a library's error means, or `internal`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { type, status } = error as { type?: string; status?: number };
  if (type === 'entity.too.large') return new Problem('body_too_large', {}, { cause: error });
  if (type === 'entity.parse.failed') return new InvalidInput([{ path: '', message: 'is not JSON' }]);
  if (type?.startsWith('entity.') || type?.startsWith('encoding.') || type?.startsWith('charset.'))
    return new InvalidInput([{ path: '', message: 'cannot be read' }]);
  // A path that cannot be decoded leads nowhere.
  if (status === 400 && error instanceof URIError) return new Problem('not_found', {}, { cause: error });
  if (isUnreachableDatabase(error)) return new Problem('unavailable', {}, { cause: error });
  return new Problem('internal', {}, { cause: error });
}

const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE'],
  ...['57P01', '57P02', '57P03', '53300'],
]);
/** What the driver says in words alone, when a connection breaks or none can be opened. */
const BROKEN = /^Connection (terminated|ended)|^timeout exceeded when trying to connect/;

interface PassedOn {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/** By the error itself, or by one that a library passed on as its cause. */
function isUnreachableDatabase(error: unknown): boolean {
  for (let at = error; typeof at === 'object' && at !== null; at = (at as PassedOn).cause) {
    const { code, name, message } = at as PassedOn;
    if (typeof code === 'string' && UNREACHABLE.has(code)) return true;
    if (name === 'KnexTimeoutError' || (typeof message === 'string' && BROKEN.test(message))) return true;
  }
  return false;
}

export function problemBody(
  code: ProblemCode,
  details: ProblemDetails,
  requestId: string,
  fields?: readonly FieldError[],
): z.output<typeof ProblemAnswer> {
  return {
    type: `/docs/problems#${code}`,
    title: say(code, details),
    status: problems[code].status,
    code,
    detail: helpWith(code, details),
    ...(Object.keys(details).length ? { details: { ...details } } : {}),
    ...(fields ? { errors: [...fields] } : {}),
    requestId,
  };
}

/** Answers with problem+json. An answer that has begun cannot be mended: the connection is cut instead. */
export function answerProblem(error: unknown, request: Request, response: Response): void {
  const problem = toProblem(error);
  if (problems[problem.code].status >= 500)
    request.log.error({ err: problem.cause ?? problem }, problem.message);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const fields =
    problem instanceof InvalidInput || problem instanceof ProblemAtField || problem instanceof ProblemAtFields
      ? problem.fields
      : undefined;
  response
    .status(problems[problem.code].status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem.code, problem.details, request.id, fields)));
}
