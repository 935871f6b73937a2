import { z } from 'zod';
import { KINDS, PLATFORMS } from '../../domain/entry.js';
import { isTimezone } from '../../domain/instant.js';
import { isDay } from '../../domain/nights.js';
import type { ProblemCode } from '../../domain/problems.js';

/** What a schema gives as its message, so that the answer says it in the words of the catalogue: api/field-errors.ts. */
export const flaw = (code: ProblemCode): string => code;

export const PlatformName = z.enum(PLATFORMS).meta({ id: 'Platform' });
export const SourceName = z.enum([...PLATFORMS, 'direct']).meta({ id: 'Source' });
export const KindName = z.enum(KINDS).meta({
  id: 'Kind',
  description:
    '`stay` a guest; `block` closed by a person; `rule` the platform’s own window; `closure` taken, and the feed does not say whether by guest or by owner.',
});

export const Id = z.uuid();
export const Instant = z.string().meta({ format: 'date-time', example: '2026-11-23T09:30:00.000Z' });
export const Day = z
  .string()
  .refine(isDay, flaw('field_no_date'))
  .meta({ format: 'date', example: '2026-12-01' });
/** Answered only, so not looked at again: they come from a daterange, by the ten thousand. */
const AnsweredDay = z.string().meta({ format: 'date', example: '2026-12-01' });
export const Nights = z
  .object({ from: AnsweredDay, to: AnsweredDay })
  .meta({ id: 'Nights', description: 'Half-open range of property-local dates: the check-out day is free.' });

export const Timezone = z
  .string()
  .max(64)
  .refine(isTimezone, flaw('row_zone_unknown'))
  .meta({ example: 'Europe/Rome' });

/** Text that people gave: trimmed, one line, nothing that PostgreSQL or a calendar file cannot hold. */
export const Line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, flaw('field_not_one_line'))
    .meta({ pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$' }); // for readers that know no \\p{Cc}

export const Name = Line(120);

/** A link as pasted. What it must be to be read is judged where links are judged, in the catalogue's words. */
export const ImportUrl = z.string().trim().min(1).max(4096);

export const LookEverySeconds = z.int().min(300).max(86_400);
