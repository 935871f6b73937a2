import { z } from 'zod';
import { isDay } from '../../domain/nights.js';
import { SANDBOX_PLATFORMS } from './home.js';

const day = z.string().refine(isDay, 'must be a date that exists, YYYY-MM-DD');
/** Nights as a caller writes them: at least one, at most two years of them. */
export const nightsShape = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from < to, 'must hold at least one night')
  .refine(
    ({ from, to }) => Date.parse(to) - Date.parse(from) <= 731 * 86_400_000,
    'must not exceed two years',
  );

const platform = z.enum(SANDBOX_PLATFORMS);

/** What has happened since the seed: all that a sandbox must remember to be the same after a restart. */
export const worldStateShape = z.object({
  seed: z.string(),
  /** Bookings and closings made so far; the next one's id follows from it. */
  made: z.number().int(),
  bookings: z.array(
    z.object({
      unit: z.string(),
      id: z.string(),
      platform,
      nights: nightsShape,
      bookedOn: day,
      guest: z.object({ name: z.string(), phoneDigits: z.string() }),
      code: z.string(),
    }),
  ),
  closings: z.array(z.object({ unit: z.string(), id: z.string(), platform, nights: nightsShape })),
  cancelled: z.array(z.string()),
  moved: z.record(z.string(), nightsShape),
  imports: z.array(
    z.object({
      id: z.string(),
      token: z.string(),
      url: z.string(),
      nights: z.array(z.object({ from: day, to: day })),
      readAt: z.string().optional(),
      problem: z.string().optional(),
    }),
  ),
});

export type WorldState = z.infer<typeof worldStateShape>;
export type MadeBooking = WorldState['bookings'][number];
/** A calendar that a listing was told to import, and what it said when it was last read. */
export type CalendarImport = WorldState['imports'][number];

export const freshState = (seed: string): WorldState => ({
  seed,
  made: 0,
  bookings: [],
  closings: [],
  cancelled: [],
  moved: {},
  imports: [],
});
