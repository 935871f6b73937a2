import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../sandbox/world/chance.js';
import type { Answer, JsonApi } from './api.js';
import type { Ledger, WrittenBooking } from './ledger.js';
import { type House, nightsIn } from './portfolio.js';

const LEAST_WAIT_MS = 200;
const MOST_WAIT_MS = 1_200;
const MOST_PAUSED = 2;
const LOOK_EVERY_SECONDS = { least: 300, most: 3_600 };

interface WriterUse {
  readonly api: JsonApi;
  /** Its own: nobody else writes to them. */
  readonly houses: readonly House[];
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly booked: (house: House, slot: WrittenBooking['nights']) => void;
}

/**
 * One person, or one program, that writes through the API and repeats what was not answered until it is. Each write is
 * finished before the next, so the last one acknowledged is what has to stand.
 */
export class Writer {
  private keys = 0;

  constructor(
    private readonly name: string,
    private readonly use: WriterUse,
  ) {}

  /** Goes on until `stop`; a write that is under way then is repeated until it is answered, or `giveUp`. */
  async write(stop: AbortSignal, giveUp: AbortSignal): Promise<void> {
    const { chance } = this.use;
    while (!stop.aborted) {
      await this.something(giveUp);
      await wait(chance.between(LEAST_WAIT_MS, MOST_WAIT_MS));
    }
  }

  private something(giveUp: AbortSignal): Promise<void> {
    const dice = this.use.chance.next();
    if (dice < 0.35) return this.book(giveUp);
    if (dice < 0.45) return this.cancel(giveUp);
    if (dice < 0.7) return this.turn(giveUp);
    if (dice < 0.85) return this.changeInterval(giveUp);
    return this.tick(giveUp);
  }

  private async book(giveUp: AbortSignal): Promise<void> {
    const { api, houses, ledger, chance } = this.use;
    const house = chance.pick(houses);
    const slot = house.slots.shift();
    if (!slot) return;
    const key = `${this.name}-${++this.keys}`;
    const nights = nightsIn(slot, 1, 3);
    const sent = { unitId: house.unitId, nights, idempotencyKey: key };
    const answer = await api.insist('POST', '/api/bookings', sent, giveUp);
    if (!this.isDone(answer, 201)) return;
    ledger.bookings.push({ key, unitId: house.unitId, nights, id: answer.body.id, cancelled: false });
    ledger.writes += 1;
    this.use.booked(house, slot);
  }

  private async cancel(giveUp: AbortSignal): Promise<void> {
    const { api, houses, ledger, chance } = this.use;
    const own = ledger.bookings.filter(
      one => !one.cancelled && houses.some(({ unitId }) => unitId === one.unitId),
    );
    if (own.length === 0) return;
    const booking = chance.pick(own);
    const answer = await api.insist('POST', `/api/bookings/${booking.id}/cancel`, {}, giveUp);
    if (!this.isDone(answer, 200)) return;
    booking.cancelled = true;
    ledger.writes += 1;
  }

  /** Pauses now one, now another; mostly none is, or nothing would be looked at. */
  private async turn(giveUp: AbortSignal): Promise<void> {
    const { api, ledger, chance } = this.use;
    const connections = this.use.houses.flatMap(house => house.connections);
    const paused = connections.filter(({ id }) => ledger.connection(id).state === 'paused');
    const state = paused.length < MOST_PAUSED ? 'paused' : 'active';
    const { id } = chance.pick(state === 'paused' ? connections : paused);
    const path = `/api/connections/${id}/${state === 'paused' ? 'pause' : 'resume'}`;
    const answer = await api.insist('POST', path, {}, giveUp);
    if (!this.isDone(answer, 200)) return;
    ledger.connection(id).state = state;
    ledger.writes += 1;
  }

  private async changeInterval(giveUp: AbortSignal): Promise<void> {
    const { api, ledger, chance } = this.use;
    const { id } = chance.pick(chance.pick(this.use.houses).connections);
    const lookEverySeconds = chance.between(LOOK_EVERY_SECONDS.least, LOOK_EVERY_SECONDS.most);
    const answer = await api.insist('PATCH', `/api/connections/${id}`, { lookEverySeconds }, giveUp);
    if (!this.isDone(answer, 200)) return;
    ledger.connection(id).lookEverySeconds = lookEverySeconds;
    ledger.writes += 1;
  }

  private isDone(answer: Answer | undefined, status: number): answer is Answer {
    if (answer?.status === status) return true;
    if (answer) this.use.ledger.refused.push(JSON.stringify(answer));
    else this.use.ledger.unanswered += 1;
    return false;
  }

  /** A step that is over by now may be refused; what was taken has to stay. */
  private async tick(giveUp: AbortSignal): Promise<void> {
    const { api, houses, ledger, chance } = this.use;
    const { propertyId } = chance.pick(houses);
    const found = await api.insist(
      'GET',
      `/api/tasks?property=${propertyId}&kind=close_nights`,
      undefined,
      giveUp,
    );
    const [task] = found?.body?.tasks ?? [];
    if (!task) return;
    const one = await api.insist('GET', `/api/tasks/${task.id}`, undefined, giveUp);
    const step = one?.body?.list?.find(({ state }: { state: string }) => state === 'open');
    if (!step) return;
    const answer = await api.insist('POST', `/api/tasks/${task.id}/steps/${step.id}/done`, {}, giveUp);
    if (answer?.status !== 200) return;
    ledger.ticks.push({ taskId: task.id, stepId: step.id });
    ledger.writes += 1;
  }
}
