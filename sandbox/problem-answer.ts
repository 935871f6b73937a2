import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { Problem, type ProblemCode, problems, say } from '../domain/problems.js';

/** A body that passed its schema. Throws a ZodError, answered as `invalid_input` with the path of each field. */
export const accept = <T>(shape: z.ZodType<T>, body: unknown): T => shape.parse(body ?? {});

const isBodyError = (error: unknown): error is { status: number } =>
  error instanceof Error && 'status' in error && 'type' in error;

function codeOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  if (error instanceof z.ZodError) return 'invalid_input';
  if (isBodyError(error)) return error.status === 413 ? 'body_too_large' : 'invalid_input';
  return 'internal';
}

/** Every failure as application/problem+json, from the one catalogue. */
export const answerProblem: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const code = codeOf(error);
  const { status, help } = problems[code];
  const errors =
    error instanceof z.ZodError
      ? { errors: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) }
      : {};
  response
    .status(status)
    .type('application/problem+json')
    .json({
      type: `/docs/problems#${code}`,
      title: error instanceof Problem ? error.message : say(code),
      status,
      code,
      detail: help,
      ...errors,
    });
};
