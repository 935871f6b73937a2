import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../store/database.js';

/** What tarn, knex's pool, tells of itself. */
interface Pool {
  readonly max: number;
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

const poolOf = (db: Database): Pool => db.client.pool;

/** How busy the connections to the database are, by what they are for: a pool whose waiting grows is too small. */
export function watchPools(registry: Registry, pools: Readonly<Record<string, Database>>): void {
  const registers = [registry];
  new Gauge({
    name: 'ota_database_pool_connections',
    help: 'Connections to the database, used and free.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, db] of Object.entries(pools)) {
        this.set({ pool, state: 'used' }, poolOf(db).numUsed());
        this.set({ pool, state: 'free' }, poolOf(db).numFree());
      }
    },
  });
  new Gauge({
    name: 'ota_database_pool_max_connections',
    help: 'Connections that a pool may have.',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const [pool, db] of Object.entries(pools)) this.set({ pool }, poolOf(db).max);
    },
  });
  new Gauge({
    name: 'ota_database_pool_waiting',
    help: 'Work that waits for a connection.',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const [pool, db] of Object.entries(pools)) this.set({ pool }, poolOf(db).numPendingAcquires());
    },
  });
}
