import type { z } from 'zod';
import type { Parts as NoticeParts } from '../../domain/notify/parts.js';
import { helpWith, isProblem, say } from '../../domain/problems.js';
import type { Parts } from '../shapes/alert.js';

/** The parts of a sentence, with the problem in it said as everywhere. */
export function partsAnswer({ detail = {}, ...parts }: NoticeParts): z.input<typeof Parts> {
  const { code, details, hold: _, ...rest } = detail;
  return {
    ...parts,
    ...rest,
    ...(code !== undefined && isProblem(code)
      ? {
          problem: {
            ...{ code, says: say(code, details), help: helpWith(code, details) },
            ...(details && { details: { ...details } }),
          },
        }
      : {}),
  };
}
