import { airbnbAnswers, answers, type Stay } from '../api/answers.js';
import { feedOf, villa } from '../api/given.js';
import type { Json, RunningApi } from '../api/running-api.js';
import { bookingCalendar } from './calendars.js';

export type Closed = readonly [from: string, to: string];

/** A home on Airbnb and Booking.com, whose calendars answer when and what a test says. */
export class TwoPlatforms {
  private constructor(
    private readonly api: RunningApi,
    readonly property: Json,
  ) {}

  /** Both have answered once, with nothing sold. */
  static async open(api: RunningApi, at: string): Promise<TwoPlatforms> {
    const home = new TwoPlatforms(api, await villa(api));
    await home.airbnb(at);
    await home.booking(at);
    return home;
  }

  get unitId(): string {
    return this.property.units[0].id;
  }

  airbnb = (at: string, ...stays: Stay[]) =>
    airbnbAnswers(this.api, feedOf(this.property, 'airbnb').id, at, stays);

  booking = (at: string, ...closed: Closed[]) =>
    answers(this.api, feedOf(this.property, 'booking_com').id, at, Buffer.from(bookingCalendar(...closed)));

  /** The platform reads the calendar we serve to it. */
  async pull(platform: 'airbnb' | 'booking_com'): Promise<string> {
    const { pathname } = new URL(feedOf(this.property, platform).exportUrl);
    return (await this.api.get(pathname)).body;
  }

  async conflicts(query = ''): Promise<Json[]> {
    const { body } = await this.api.get(`/api/conflicts?property=${this.property.id}${query}`);
    return body.conflicts;
  }

  async onlyConflict(): Promise<Json> {
    const all = await this.conflicts();
    if (all.length !== 1) throw new Error(`not one conflict: ${JSON.stringify(all)}`);
    return (await this.api.get(`/api/conflicts/${all[0].id}`)).body;
  }
}

export const ADA: Stay = { booking: 'ada', from: '2026-12-04', to: '2026-12-08' };
