import { z } from 'zod';
import { daysBetween } from '../../domain/nights.js';
import { Day, Id, Instant, Line, Name, Nights } from './common.js';
import { Note } from './conflict.js';

const MAX_NIGHTS = 366;

const DirectKind = z.enum(['booking', 'block']).meta({
  id: 'DirectKind',
  description:
    '`booking` a guest’s; `block` nights that the owner keeps closed: a stay of your own, repairs.',
});

const TakenNights = z.strictObject({ from: Day, to: Day }).superRefine(({ from, to }, context) => {
  const nights = daysBetween(from, to);
  if (nights < 1) context.addIssue({ code: 'custom', path: ['to'], message: 'must lie after `from`' });
  if (nights > MAX_NIGHTS)
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: `must be at most ${MAX_NIGHTS} nights later`,
    });
});

export const AddBooking = z
  .strictObject({
    kind: DirectKind.default('booking'),
    unitId: Id,
    nights: TakenNights,
    name: Name.optional().meta({ description: 'The guest’s; told to no platform.' }),
    note: Note.optional(),
    idempotencyKey: Line(100).optional().meta({
      description: 'Sent again with the same booking it books once and answers the booking that was made.',
    }),
    freshLook: z.boolean().default(false).meta({
      description:
        'Read the platforms’ calendars of the unit first, and refuse where one of them has taken the nights.',
    }),
  })
  .refine(({ kind, name }) => kind === 'booking' || name === undefined, {
    path: ['name'],
    message: 'belongs to a booking: nobody comes where nights are blocked',
  })
  .meta({ id: 'AddBooking' });

export const ShortenBooking = z
  .strictObject({ nights: TakenNights.meta({ description: 'What is left of its nights.' }) })
  .meta({ id: 'ShortenBooking' });

export const Booking = z
  .object({
    id: Id.meta({ description: 'Of its entry, too.' }),
    kind: DirectKind,
    propertyId: Id,
    unitId: Id,
    nights: Nights,
    name: z.string().optional(),
    note: z.string().optional(),
    createdAt: Instant,
    createdBy: z
      .string()
      .optional()
      .meta({ description: 'The member’s name; unset where a program did it.' }),
    cancelledAt: Instant.optional(),
    cancelledBy: z.string().optional(),
  })
  .meta({ id: 'Booking' });

export const BookingPage = z
  .object({ bookings: z.array(Booking), next: Id.nullable() })
  .meta({ id: 'BookingPage' });
