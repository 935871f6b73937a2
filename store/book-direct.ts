import type { Platform } from '../domain/entry.js';
import { dayAt } from '../domain/instant.js';
import { contains, type Nights } from '../domain/nights.js';
import { factsOf } from '../domain/platforms/index.js';
import { Problem } from '../domain/problems.js';
import type { Tx } from './database.js';
import {
  bookingOfKey,
  cancelBooking,
  type DirectBooking,
  findBooking,
  insertBooking,
  type NewBooking,
  shortenBooking,
} from './direct-bookings.js';
import { entriesWithin, type Source } from './entries.js';
import { lockProperty } from './property-lock.js';
import { settleConflicts } from './settle-conflicts.js';

/**
 * Books nights that are free, once for each key. Whatever takes the nights refuses them, also what a feed no longer
 * shows and nobody has confirmed; only a platform's own window (`rule`) takes nobody's nights.
 * Throws `nights_past`, `nights_taken`, `key_reused`.
 */
export async function bookDirect(
  tx: Tx,
  booking: NewBooking & { readonly timezone: string },
): Promise<DirectBooking> {
  const { organizationId, propertyId, unitId, nights, timezone, at } = booking;
  await lockProperty(tx, propertyId);
  const before = booking.key && (await bookingOfKey(tx, organizationId, booking.key.text));
  if (before && booking.key) {
    if (!before.requestHash.equals(booking.key.requestHash)) throw new Problem('key_reused');
    return found(await findBooking(tx, organizationId, before.id));
  }
  if (nights.from < dayAt(at, timezone)) throw new Problem('nights_past');
  const taken = await entriesWithin(tx, organizationId, [unitId], nights);
  const holders = taken.filter(({ kind }) => kind !== 'rule');
  if (holders.length > 0) throw nightsTaken(holders);
  const id = await insertBooking(tx, booking);
  await settleConflicts(tx, { organizationId, propertyId, unitId, timezone }, at);
  return found(await findBooking(tx, organizationId, id));
}

/** Frees the nights of a booking or block. A second time it changes nothing. */
export async function cancelDirect(
  tx: Tx,
  organizationId: string,
  booking: DirectBooking & { readonly timezone: string },
  at: NewBooking['at'],
): Promise<DirectBooking> {
  const { propertyId, unitId, timezone } = booking;
  await lockProperty(tx, propertyId);
  if (await cancelBooking(tx, organizationId, booking, at)) {
    await settleConflicts(tx, { organizationId, propertyId, unitId, timezone }, at);
  }
  return found(await findBooking(tx, organizationId, booking.id));
}

/**
 * Gives some nights of a booking or block back, at its beginning, its end or both; what is left stays taken all the time.
 * Further nights are a booking of their own: they may be taken, and it has to be known since when they are.
 * Throws `booking_over`, `nights_not_within`, `nights_past` where nights that are over would be given back.
 */
export async function shortenDirect(
  tx: Tx,
  organizationId: string,
  { id, propertyId, unitId, timezone }: DirectBooking & { readonly timezone: string },
  nights: Nights,
  at: NewBooking['at'],
): Promise<DirectBooking> {
  await lockProperty(tx, propertyId);
  const booking = found(await findBooking(tx, organizationId, id));
  const { nights: was, cancelledAt } = booking;
  if (cancelledAt) throw new Problem('booking_over');
  if (!contains(was, nights)) throw new Problem('nights_not_within');
  if (nights.from === was.from && nights.to === was.to) return booking;
  const firstGiven = nights.from > was.from ? was.from : nights.to;
  if (firstGiven < dayAt(at, timezone)) throw new Problem('nights_past');
  await shortenBooking(tx, organizationId, booking, nights);
  await settleConflicts(tx, { organizationId, propertyId, unitId, timezone }, at);
  return found(await findBooking(tx, organizationId, id));
}

/** `nights_taken`, with who holds them and which. */
export function nightsTaken(
  holders: readonly { readonly source: Source; readonly kind: string; readonly nights: Nights }[],
): Problem {
  const sources = [...new Set(holders.map(nameOf))];
  const [first] = holders;
  return new Problem('nights_taken', {
    source: listed(sources),
    kind: first!.kind,
    from: first!.nights.from,
    to: first!.nights.to,
  });
}

const nameOf = ({ source, kind }: { readonly source: Source; readonly kind: string }): string => {
  if (source !== 'direct') return factsOf(source satisfies Platform).name;
  return kind === 'block' ? 'your own block' : 'a direct booking';
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A booking that was written is not there.');
  return value;
}
