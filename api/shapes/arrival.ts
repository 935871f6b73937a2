import { z } from 'zod';
import { Entry } from './calendar.js';
import { Day, Id } from './common.js';

const MOST_DAYS = 14;

export const ArrivalsPage = z.strictObject({
  day: Day.optional().meta({ description: 'Without it, the day that it is at each property.' }),
  days: z.coerce.number().int().min(1).max(MOST_DAYS).default(2),
});

export const Arrivals = z
  .object({
    movements: z
      .array(
        z.object({
          what: z.enum(['arrival', 'departure']),
          day: Day,
          from: Day.meta({ description: 'The first of the days, at the property.' }),
          property: z.object({ id: Id, name: z.string(), timezone: z.string() }),
          unit: z.object({ id: Id, name: z.string() }),
          entry: Entry,
        }),
      )
      .meta({ description: 'The soonest first; on a day, who leaves before who comes.' }),
  })
  .meta({ id: 'Arrivals' });
