import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bookDirect, cancelDirect, shortenDirect } from '../../store/book-direct.js';
import type { Tx } from '../../store/database.js';
import { type DirectBooking, findBooking, listBookings } from '../../store/direct-bookings.js';
import { findProperty } from '../../store/properties.js';
import { findUnit } from '../../store/units.js';
import { lookAfresh } from '../actions/fresh-look.js';
import { type Caller, mayAct } from '../caller.js';
import { active, found } from '../found.js';
import { route, WithId } from '../route.js';
import { AddBooking, Booking, BookingPage, ShortenBooking } from '../shapes/booking.js';

const PAGE = 50;
const LARGEST_PAGE = 200;

/** Who the guest is, only where the role needs it. A note may name the guest as well. */
const shownTo = (caller: Caller, { name, note, ...booking }: DirectBooking) =>
  mayAct(caller, 'guests') ? { ...booking, ...(name && { name }), ...(note && { note }) } : booking;

const timezoneOf = async (tx: Tx, organizationId: string, propertyId: string): Promise<string> =>
  found(await findProperty(tx, organizationId, propertyId)).timezone;

export const list = route({
  method: 'get',
  path: '/api/bookings',
  who: 'viewer',
  says: 'Direct bookings and own blocks, the newest first, by pages.',
  input: {
    query: z.strictObject({
      unit: z.uuid().optional(),
      cancelled: z.enum(['true', 'false']).default('false'),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(PAGE),
    }),
  },
  answers: BookingPage,
  run: ({ query }, { organizationId, within, caller }) =>
    within(async tx => {
      const page = await listBookings(tx, organizationId, {
        ...(query.unit && { unitId: query.unit }),
        ...(query.cursor && { after: query.cursor }),
        limit: query.limit + 1,
        show: query.cancelled === 'true' ? 'all' : 'active',
      });
      const shown = page.slice(0, query.limit);
      return {
        bookings: shown.map(booking => shownTo(caller, booking)),
        next: page.length > shown.length ? shown.at(-1)!.id : null,
      };
    }),
});

export const add = route({
  method: 'post',
  path: '/api/bookings',
  who: 'operator',
  says: 'Takes free nights of a unit directly: a booking of a guest, or a block of your own. The platforms are told like of any other.',
  problems: ['archived', 'nights_taken', 'nights_past', 'key_reused', 'look_failed'],
  input: { body: AddBooking },
  status: 201,
  answers: Booking,
  async run({ body }, context) {
    const { organizationId, caller } = context;
    const { kind, unitId, nights, name, note, idempotencyKey, freshLook } = body;
    const unit = await context.within(async tx => active(await findUnit(tx, organizationId, unitId)));
    if (freshLook) await lookAfresh(context, unitId, nights);
    return context.within(async tx =>
      shownTo(
        caller,
        await bookDirect(tx, {
          kind,
          organizationId,
          propertyId: unit.propertyId,
          unitId,
          timezone: await timezoneOf(tx, organizationId, unit.propertyId),
          nights,
          ...(name && { name }),
          ...(note && { note }),
          ...(idempotencyKey && {
            key: {
              text: idempotencyKey,
              requestHash: hashOf([
                unitId,
                nights.from,
                nights.to,
                name ?? '',
                note ?? '',
                // Keys of before there were blocks stay what they were.
                ...(kind === 'block' ? [kind] : []),
              ]),
            },
          }),
          at: context.now(),
        }),
      ),
    );
  },
});

export const read = route({
  method: 'get',
  path: '/api/bookings/:id',
  who: 'viewer',
  says: 'One direct booking or block.',
  input: { params: WithId },
  answers: Booking,
  run: ({ params }, { organizationId, within, caller }) =>
    within(async tx => shownTo(caller, found(await findBooking(tx, organizationId, params.id)))),
});

export const shorten = route({
  method: 'patch',
  path: '/api/bookings/:id',
  who: 'operator',
  says: 'Gives some nights of a direct booking or block back, at its beginning or its end. What is left stays taken meanwhile.',
  problems: ['booking_over', 'nights_not_within', 'nights_past'],
  input: { params: WithId, body: ShortenBooking },
  answers: Booking,
  run: ({ params, body }, { organizationId, within, caller, now }) =>
    within(async tx => {
      const booking = found(await findBooking(tx, organizationId, params.id));
      const timezone = await timezoneOf(tx, organizationId, booking.propertyId);
      const home = { ...booking, timezone };
      return shownTo(caller, await shortenDirect(tx, organizationId, home, body.nights, now()));
    }),
});

export const cancel = route({
  method: 'post',
  path: '/api/bookings/:id/cancel',
  who: 'operator',
  says: 'Cancels a direct booking or block: its nights are free, and the platforms are told with their next pull.',
  input: { params: WithId },
  answers: Booking,
  run: ({ params }, { organizationId, within, caller, now }) =>
    within(async tx => {
      const booking = found(await findBooking(tx, organizationId, params.id));
      const timezone = await timezoneOf(tx, organizationId, booking.propertyId);
      return shownTo(caller, await cancelDirect(tx, organizationId, { ...booking, timezone }, now()));
    }),
});

const hashOf = (sent: readonly string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(sent)).digest();
