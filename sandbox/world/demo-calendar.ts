import { addDays, type Day, daysBetween, isEmpty, type Nights, subtract } from '../../domain/nights.js';
import { Chance, digest } from './chance.js';
import { habitsOf } from './demo-homes.js';
import type { Booking, Closing, SandboxGuest, SandboxPlatform, Unit } from './home.js';

/*
 * The demo's bookings. Time since 1970 is cut into spans of 28 days, and seed, unit and span alone decide what
 * is sold in one: the same bookings come out at every start and on every day, and as the days pass new ones
 * are made (each has the day it was booked on) and old ones fall behind. No stay reaches over a span's edge.
 *
 * A unit with `doubleBooking` sells four nights twice in each span. The second booking is made 35 days before
 * the span begins and called off 7 days before it, so that on any day exactly one double booking is open.
 */

const SPAN_DAYS = 28;
const PAST_DAYS = 220;
const FUTURE_DAYS = 560;
const EPOCH: Day = '1970-01-01';

/** Airbnb opens its calendar for a year. */
const LONGEST_LEAD_DAYS = 345;

const DOUBLE_DAY = 10;
const DOUBLE_NIGHTS = 4;
const DOUBLE_FROM_DAYS_BEFORE = 35;
const DOUBLE_TO_DAYS_BEFORE = DOUBLE_FROM_DAYS_BEFORE - SPAN_DAYS;

const NAMES = [
  'Anna Lindqvist',
  'Marco Bellini',
  'Sophie Laurent',
  'James Whitfield',
  'Ingrid Sørensen',
  'Jürgen Maier',
  'Chloé Besançon',
  'Tomás Herrera',
  'Priya Raman',
  'Yuki Tanabe',
  'Olivia Brandt',
  'M. & Mme Petit',
  'Katarzyna Wójcik',
  'Daniel O’Shea',
  'Emily Carter',
  'Luca Zanetti',
];

const guest = (chance: Chance): SandboxGuest => ({
  name: chance.pick(NAMES),
  phoneDigits: String(chance.between(0, 9999)).padStart(4, '0'),
});

/** `HM` and eight letters or digits. */
export const reservationCode = (...of: readonly string[]): string =>
  `HM${BigInt(`0x${digest('code', ...of).slice(0, 16)}`)
    .toString(36)
    .toUpperCase()
    .padStart(8, '0')
    .slice(-8)}`;

interface Span {
  readonly index: number;
  readonly nights: Nights;
}

/** The spans that hold any day from `today` minus PAST_DAYS to `today` plus FUTURE_DAYS. */
function spansAround(today: Day): Span[] {
  const first = Math.floor((daysBetween(EPOCH, today) - PAST_DAYS) / SPAN_DAYS);
  const last = Math.floor((daysBetween(EPOCH, today) + FUTURE_DAYS) / SPAN_DAYS);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const from = addDays(EPOCH, (first + i) * SPAN_DAYS);
    return { index: first + i, nights: { from, to: addDays(from, SPAN_DAYS) } };
  });
}

const within = (span: Span, day: number, nights: number): Nights => ({
  from: addDays(span.nights.from, day),
  to: addDays(span.nights.from, day + nights),
});

/** Most book two months or more ahead; one in eight within the last fortnight. */
const leadDays = (chance: Chance): number =>
  chance.next() < 1 / 8 ? chance.between(1, 14) : Math.min(60 + chance.around(150), LONGEST_LEAD_DAYS);

/** Stays one after another, with gaps so that the season's share of nights is sold; half of the gaps are none. */
function* staysWithin(free: Nights, unit: Unit, chance: Chance): Generator<Nights> {
  const { season, stay } = habitsOf(unit);
  let from = free.from;
  for (;;) {
    const sold = season[Number(from.slice(5, 7)) - 1] ?? 0.5;
    const length = chance.between(stay[0], stay[1]);
    const meanGap = ((stay[0] + stay[1]) / 2) * ((1 - sold) / sold);
    const gap = chance.next() < 0.5 ? 0 : chance.around(meanGap * 2);
    const arrival = addDays(from, gap);
    if (addDays(arrival, stay[0]) > free.to) return;
    from = [addDays(arrival, length), free.to].sort()[0] as Day;
    yield { from: arrival, to: from };
  }
}

function ownerUse(unit: Unit, span: Span): Closing[] {
  const use = habitsOf(unit).ownerUse;
  if (!use) return [];
  const id = digest('owner', unit.homeId, unit.name, span.index).slice(0, 16);
  return [{ id, platform: use.platform, nights: within(span, use.day, use.nights) }];
}

function bookingsOfSpan(seed: string, unit: Unit, span: Span): Booking[] {
  const chance = new Chance(seed, unit.homeId, unit.name, span.index);
  const sell = (platform: SandboxPlatform, nights: Nights, bookedOn: Day): Booking => {
    const id = digest(seed, unit.homeId, unit.name, platform, nights.from).slice(0, 16);
    return { id, platform, nights, bookedOn, guest: guest(chance), code: reservationCode(id) };
  };

  const twice = habitsOf(unit).doubleBooking;
  const doubled = within(span, DOUBLE_DAY, DOUBLE_NIGHTS);
  const kept = [...ownerUse(unit, span).map(({ nights }) => nights), ...(twice ? [doubled] : [])];
  const platforms = unit.listings.map(({ platform }) => platform);

  const bookings = subtract([span.nights], kept).flatMap(free =>
    [...staysWithin(free, unit, chance)].map(nights =>
      sell(chance.pick(platforms), nights, addDays(nights.from, -leadDays(chance))),
    ),
  );
  if (twice) {
    const day = (daysBefore: number) => addDays(span.nights.from, -daysBefore);
    const second = { from: addDays(doubled.from, 1), to: doubled.to };
    bookings.push(sell(twice[0], doubled, day(DOUBLE_FROM_DAYS_BEFORE + 30)));
    bookings.push({
      ...sell(twice[1], second, day(DOUBLE_FROM_DAYS_BEFORE)),
      cancelledOn: day(DOUBLE_TO_DAYS_BEFORE),
    });
  }
  return bookings;
}

/** Bookings of the unit that are on the books `today`, past stays too, earliest first. */
export const demoBookings = (seed: string, unit: Unit, today: Day): Booking[] =>
  spansAround(today)
    .flatMap(span => bookingsOfSpan(seed, unit, span))
    .filter(({ bookedOn, cancelledOn }) => bookedOn <= today && !(cancelledOn && cancelledOn <= today))
    .sort((a, b) => (a.nights.from < b.nights.from ? -1 : 1));

/** What the owner has closed: known half a year ahead. */
export const demoClosings = (unit: Unit, today: Day): Closing[] =>
  spansAround(today)
    .flatMap(span => ownerUse(unit, span))
    .filter(({ nights }) => !isEmpty(nights) && daysBetween(today, nights.from) <= 180);
