import type { Nights } from '../../domain/nights.js';

export interface WrittenBooking {
  readonly key: string;
  readonly unitId: string;
  readonly nights: Nights;
  readonly id: string;
  cancelled: boolean;
}

export interface WrittenConnection {
  state: 'active' | 'paused';
  lookEverySeconds?: number;
}

/** What the API acknowledged, and so has to be there at the end, whatever was killed meanwhile. */
export class Ledger {
  readonly bookings: WrittenBooking[] = [];
  /** By connection: what was acknowledged last. */
  readonly connections = new Map<string, WrittenConnection>();
  readonly ticks: { readonly taskId: string; readonly stepId: string }[] = [];
  /** What the API would not do, and should have done. */
  readonly refused: string[] = [];
  /** Writes that it did not answer even when all was well again. */
  unanswered = 0;
  /** All acknowledged writes, those that were overwritten later too. */
  writes = 0;

  connection(id: string): WrittenConnection {
    const known = this.connections.get(id) ?? { state: 'active' as const };
    this.connections.set(id, known);
    return known;
  }
}
