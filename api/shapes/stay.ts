import { z } from 'zod';
import { Entry } from './calendar.js';
import { Id, Line } from './common.js';

/** One letter would find nearly everybody. */
const LEAST = 2;
const LONGEST = 80;
const MOST = 50;

export const StaySearch = z.strictObject({
  search: Line(LONGEST).min(LEAST).meta({
    description:
      'Part of a guest’s name, of a reservation code, or of the digits of a phone; whatever the case and the accents.',
  }),
  limit: z.coerce.number().int().min(1).max(MOST).default(20),
});

export const FoundStays = z
  .object({
    stays: z
      .array(
        z.object({
          entry: Entry,
          property: z.object({ id: Id, name: z.string(), timezone: z.string() }),
          unit: z.object({ id: Id, name: z.string() }),
        }),
      )
      .meta({
        description:
          'Who comes or is here first, the next to come on top; then who left, the last of them on top.',
      }),
  })
  .meta({ id: 'FoundStays' });
