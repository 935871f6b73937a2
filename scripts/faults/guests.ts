import { setTimeout as wait } from 'node:timers/promises';
import type { Nights } from '../../domain/nights.js';
import type { Chance } from '../../sandbox/world/chance.js';
import type { JsonApi } from './api.js';
import { FEED_PLATFORMS, type FeedPlatform, type House, nightsIn } from './portfolio.js';

const LEAST_WAIT_MS = 400;
const MOST_WAIT_MS = 2_000;

interface Held {
  readonly house: House;
  readonly slot: Nights;
  readonly by: 'direct' | FeedPlatform;
  /** Of the sandbox: a booking or a closing. */
  readonly id?: string;
  /** Its first night, counted in its slot. */
  readonly first: number;
  readonly count: number;
  canMove: boolean;
  canDouble: boolean;
}

/**
 * Guests and owners on the platforms: they book, move, cancel, close and open; and now and then two guests book the
 * same nights. A second booking begins one night later, so that no calendar's closure has just the nights of another's
 * stay: that would look like an echo, and rightly so.
 */
export class Guests {
  readonly done = { booked: 0, doubled: 0, moved: 0, cancelled: 0, closed: 0 };
  private held: Held[] = [];

  constructor(
    private readonly sandbox: JsonApi,
    private readonly houses: readonly House[],
    private readonly chance: Chance,
  ) {}

  /** A direct booking was made with us: a platform may sell its nights, too. */
  heldDirectly(house: House, slot: Nights): void {
    this.held.push({ house, slot, by: 'direct', first: 1, count: 3, canMove: false, canDouble: true });
  }

  async comeAndGo(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.something();
      await wait(this.chance.between(LEAST_WAIT_MS, MOST_WAIT_MS));
    }
  }

  private async something(): Promise<void> {
    const dice = this.chance.next();
    if (dice < 0.4) return this.book();
    if (dice < 0.6) return this.bookTwice();
    if (dice < 0.75) return this.move();
    if (dice < 0.92) return this.cancel();
    return this.close();
  }

  private async book(): Promise<void> {
    const house = this.chance.pick(this.houses);
    const slot = house.slots.shift();
    if (!slot) return;
    await this.sell(house, slot, this.chance.pick(FEED_PLATFORMS), 1);
    this.done.booked += 1;
  }

  private async bookTwice(): Promise<void> {
    const first = this.one(({ canDouble }) => canDouble);
    if (!first) return;
    first.canDouble = false;
    const others = FEED_PLATFORMS.filter(platform => platform !== first.by);
    const second = await this.sell(first.house, first.slot, this.chance.pick(others), 2);
    second.canDouble = false;
    this.done.doubled += 1;
  }

  private async sell(house: House, slot: Nights, by: FeedPlatform, first: number): Promise<Held> {
    const { id } = await this.sandbox.must('POST', '/control/bookings', {
      home: house.home,
      platform: by,
      nights: nightsIn(slot, first, 3),
    });
    const held = { house, slot, by, id, first, count: 3, canMove: true, canDouble: true };
    this.held.push(held);
    return held;
  }

  /** One night more. */
  private async move(): Promise<void> {
    const held = this.one(({ canMove }) => canMove);
    if (!held) return;
    held.canMove = false;
    const nights = nightsIn(held.slot, held.first, held.count + 1);
    await this.sandbox.must('PATCH', `/control/bookings/${held.id}`, { nights });
    this.done.moved += 1;
  }

  private async cancel(): Promise<void> {
    const held = this.one(({ id }) => id !== undefined);
    if (!held) return;
    this.held = this.held.filter(one => one !== held);
    await this.sandbox.must('DELETE', `/control/bookings/${held.id}`);
    this.done.cancelled += 1;
  }

  private async close(): Promise<void> {
    const house = this.chance.pick(this.houses);
    const slot = house.slots.shift();
    if (!slot) return;
    const by = this.chance.pick(FEED_PLATFORMS);
    const { id } = await this.sandbox.must('POST', '/control/closings', {
      home: house.home,
      platform: by,
      nights: nightsIn(slot, 1, 4),
    });
    this.held.push({ house, slot, by, id, first: 1, count: 4, canMove: false, canDouble: false });
    this.done.closed += 1;
  }

  private one(is: (held: Held) => boolean): Held | undefined {
    const fitting = this.held.filter(is);
    return fitting.length ? this.chance.pick(fitting) : undefined;
  }
}
