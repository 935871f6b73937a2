import { MINUTE_MS } from '../domain/instant.js';
import { live, type Outcome } from './pace/live.js';
import { adaptive, fixed } from './pace/policies.js';
import { makeWorld } from './pace/world.js';

const WARM_UP_DAYS = 5;

/**
 * Does the pace of looks (domain/sync/next-look.ts) prevent more double bookings than a fixed interval with as many
 * looks? One simulated world, lived through twice: the same guests want the same nights on the same platforms, which
 * read our calendars at the same moments. `exposure_ratio` compares the minutes for which platforms could sell what was
 * sold elsewhere; `avoidable_ratio` leaves out what even knowing of each sale at once would not have saved. Arguments:
 * minutes between looks, homes, days, seed.
 */
export async function run([
  interval,
  homes = '90',
  days = '25',
  seed = '1',
]: readonly string[]): Promise<void> {
  for (const minutes of interval === undefined ? [30, 60] : [Number(interval)])
    compare(minutes, { homes: Number(homes), days: Number(days) }, Number(seed));
}

function compare(minutes: number, size: { homes: number; days: number }, seed: number): void {
  const world = makeWorld(seed, size);
  const before = live(world, size.days, WARM_UP_DAYS, fixed(minutes * MINUTE_MS, seed));
  const policy = adaptive(minutes * MINUTE_MS, seed);
  const after = live(world, size.days, WARM_UP_DAYS, policy);
  console.log(
    JSON.stringify({
      bench: 'pace',
      interval_min: minutes,
      looks_fixed: before.looks,
      looks_adaptive: after.looks,
      doubled_fixed: before.doubled,
      doubled_adaptive: after.doubled,
      exposure_ratio: ratio(after.exposure, before.exposure),
      avoidable_ratio: ratio(avoidable(after), avoidable(before)),
      sales: before.sales,
    }),
  );
}

const avoidable = ({ exposure, unavoidable }: Outcome): number => exposure - unavoidable;
const ratio = (a: number, b: number): number => Math.round((a / b) * 1000) / 1000;
