import { dayAt, type Instant } from '../../domain/instant.js';
import { byNights, type Day, type Nights, overlap } from '../../domain/nights.js';
import { Problem } from '../../domain/problems.js';
import { airbnbFeed } from './airbnb.js';
import { bookingComFeed } from './booking-com.js';
import { digest } from './chance.js';
import { demoBookings, demoClosings, reservationCode } from './demo-calendar.js';
import { DEMO_HOMES, demoHomes } from './demo-homes.js';
import {
  type Booking,
  type Closing,
  type Home,
  type Listing,
  type SandboxGuest,
  type SandboxPlatform,
  type Unit,
  unitKey,
} from './home.js';
import type { ListingCalendar } from './listing-calendar.js';
import { vrboFeed } from './vrbo.js';
import { type CalendarImport, freshState, type WorldState } from './world-state.js';

const FEEDS: Readonly<Record<SandboxPlatform, (calendar: ListingCalendar) => string>> = {
  airbnb: airbnbFeed,
  booking_com: bookingComFeed,
  vrbo: vrboFeed,
};

/** A listing with the unit and the home it belongs to. */
export interface Place {
  readonly home: Home;
  readonly unit: Unit;
  readonly listing: Listing;
}

/**
 * Homes on three platforms. The seed and the date decide what is sold to begin with; what is done to it
 * stands in `state`. No clock, no network: the moment and what imports said arrive as arguments.
 */
export class World {
  readonly homes: readonly Home[];
  private readonly places = new Map<string, Place>();
  private readonly demo = new Map<string, readonly Booking[]>();

  constructor(
    seed: string,
    readonly state: WorldState = freshState(seed),
    homes: number = DEMO_HOMES,
  ) {
    this.homes = demoHomes(state.seed, homes);
    for (const home of this.homes)
      for (const unit of home.units)
        for (const listing of unit.listings) this.places.set(listing.token, { home, unit, listing });
  }

  /** A home by its id or its name. Throws `not_found`. */
  home(named: string): Home {
    return found(this.homes.find(({ id, name }) => id === named || name === named));
  }

  /** A unit by its name, or the only one where none is named. Throws `not_found`. */
  unit(home: Home, named?: string): Unit {
    if (named === undefined && home.units.length === 1) return found(home.units[0]);
    return found(home.units.find(({ name }) => name === named));
  }

  /** Throws `not_found` where the unit is not on that platform. */
  listing(unit: Unit, platform: SandboxPlatform): Listing {
    return found(unit.listings.find(listing => listing.platform === platform));
  }

  place(platform: string, token: string): Place | undefined {
    const place = this.places.get(token);
    return place?.listing.platform === platform ? place : undefined;
  }

  platformOf(token: string): SandboxPlatform | undefined {
    return this.places.get(token)?.listing.platform;
  }

  /** What is really sold of a unit, by whom, earliest first. */
  bookings(unit: Unit, today: Day): Booking[] {
    const made = this.state.bookings.filter(booking => booking.unit === unitKey(unit));
    return [...this.demoOf(unit, today), ...made]
      .filter(({ id }) => !this.state.cancelled.includes(id))
      .map(booking => ({ ...booking, nights: this.state.moved[booking.id] ?? booking.nights }))
      .sort((a, b) => byNights(a.nights, b.nights));
  }

  /** What the owner has closed, and on which platform. */
  closings(unit: Unit, today: Day): Closing[] {
    const made = this.state.closings.filter(closing => closing.unit === unitKey(unit));
    return [...demoClosings(unit, today), ...made].filter(({ id }) => !this.state.cancelled.includes(id));
  }

  /** The feed of a listing as its platform serves it at that moment. */
  feed(place: Place, at: Instant): string {
    return FEEDS[place.listing.platform](this.calendar(place, at));
  }

  /**
   * A guest books. As on the real platform, nights that it knows to be taken are refused (`nights_taken`);
   * it does not know what another platform sold since it last read the imported calendars.
   */
  book(place: Place, nights: Nights, guest: SandboxGuest, at: Instant): Booking {
    const id = this.nextId();
    const today = dayAt(at, place.home.timezone);
    this.refuseTaken(place, nights, at);
    const booking = {
      unit: unitKey(place.unit),
      id,
      platform: place.listing.platform,
      nights,
      bookedOn: today,
      guest,
      code: reservationCode(id),
    };
    this.state.bookings.push(booking);
    return booking;
  }

  /** A guest moves a booking to other dates. */
  move(id: string, nights: Nights, at: Instant): Booking {
    const { place, booking } = this.bookingById(id, at);
    this.refuseTaken(place, nights, at, id);
    this.state.moved[id] = nights;
    return { ...booking, nights };
  }

  /** The owner closes nights on one platform. */
  close(place: Place, nights: Nights): Closing {
    const closing = {
      unit: unitKey(place.unit),
      id: this.nextId(),
      platform: place.listing.platform,
      nights,
    };
    this.state.closings.push(closing);
    return closing;
  }

  /** A booking is cancelled, or closed nights are opened. Throws `not_found` where there is none of that id. */
  callOff(id: string, at: Instant): void {
    const known = this.homes.some(home => {
      const today = dayAt(at, home.timezone);
      return home.units.some(unit =>
        [...this.bookings(unit, today), ...this.closings(unit, today)].some(taken => taken.id === id),
      );
    });
    if (!known) throw new Problem('not_found');
    this.state.cancelled.push(id);
  }

  /** Tells a listing to import a calendar. Told twice, it stays one import. */
  import({ listing }: Place, url: string): CalendarImport {
    const known = this.state.imports.find(told => told.token === listing.token && told.url === url);
    if (known) return known;
    const told = {
      id: digest('import', listing.token, url).slice(0, 16),
      token: listing.token,
      url,
      nights: [],
    };
    this.state.imports.push(told);
    return told;
  }

  importsOf(listing: Listing): CalendarImport[] {
    return this.state.imports.filter(({ token }) => token === listing.token);
  }

  forgetImport(id: string): void {
    const at = this.state.imports.findIndex(told => told.id === id);
    if (at < 0) throw new Problem('not_found');
    this.state.imports.splice(at, 1);
  }

  private calendar({ home, unit, listing }: Place, at: Instant): ListingCalendar {
    const today = dayAt(at, home.timezone);
    const here = <T extends { readonly platform: SandboxPlatform }>(taken: readonly T[]) =>
      taken.filter(({ platform }) => platform === listing.platform);
    return {
      home,
      listing,
      at,
      today,
      stays: here(this.bookings(unit, today)),
      closed: here(this.closings(unit, today)).map(({ nights }) => nights),
      imported: this.importsOf(listing).flatMap(({ nights }) => nights),
    };
  }

  private refuseTaken(place: Place, nights: Nights, at: Instant, except?: string): void {
    const { stays, closed, imported } = this.calendar(place, at);
    const sold = stays.filter(({ id }) => id !== except).map(stay => stay.nights);
    if ([...sold, ...closed, ...imported].some(taken => overlap(taken, nights)))
      throw new Problem('nights_taken', { source: place.listing.platform });
  }

  private bookingById(id: string, at: Instant): { place: Place; booking: Booking } {
    for (const home of this.homes)
      for (const unit of home.units) {
        const booking = this.bookings(unit, dayAt(at, home.timezone)).find(each => each.id === id);
        if (booking) return { booking, place: { home, unit, listing: this.listing(unit, booking.platform) } };
      }
    throw new Problem('not_found');
  }

  /** Made once a day: a feed is asked for far more often. */
  private demoOf(unit: Unit, today: Day): readonly Booking[] {
    const key = `${unitKey(unit)} ${today}`;
    const known = this.demo.get(key);
    if (known) return known;
    const bookings = demoBookings(this.state.seed, unit, today);
    if (this.demo.size > 100 + this.places.size) this.demo.clear();
    this.demo.set(key, bookings);
    return bookings;
  }

  private nextId(): string {
    this.state.made += 1;
    return digest(this.state.seed, 'made', this.state.made).slice(0, 16);
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Problem('not_found');
  return value;
}
