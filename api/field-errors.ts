import type { z } from 'zod';
import { isProblem, type ProblemCode, type ProblemDetails } from '../domain/problems.js';
import { type FieldError, fieldError } from './problem-answer.js';

/*
 * What zod finds wrong, field by field. What a person can meet in a form is a problem of the catalogue, so that it is
 * said in their language: lengths and sizes by what zod calls them, the rest by its code, which a schema of api/shapes
 * gives as its message. All else only a program can send, and zod's own words say it.
 */
export const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => ({ path: [...issue.path, key].join('.'), message: 'is not known here' }));
    const path = issue.path.join('.');
    const [code, details] = codeOf(issue) ?? [];
    return [code ? fieldError(path, code, details) : { path, message: issue.message }];
  });

type Coded = readonly [ProblemCode, ProblemDetails?];

function codeOf(issue: z.core.$ZodIssue): Coded | undefined {
  if (isProblem(issue.message)) return [issue.message];
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === 'too_big') return tooLarge(issue.origin, Number(issue.maximum));
  return undefined;
}

function tooSmall(origin: string, least: number): Coded | undefined {
  if (isNumber(origin)) return ['field_too_small', { least }];
  if (least === 1) return ['field_needed'];
  return origin === 'string' ? ['field_too_short', { least }] : undefined;
}

const tooLarge = (origin: string, most: number): Coded =>
  isNumber(origin)
    ? ['field_too_large', { most }]
    : [origin === 'string' ? 'field_too_long' : 'field_too_many', { most }];

const isNumber = (origin: string): boolean => origin === 'number' || origin === 'int';
