import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../sandbox/world/chance.js';
import { tellAt } from './progress.js';
import { type HurtSystem, VICTIMS, type Victim } from './system.js';

const LEAST_WAIT_MS = 4_000;
const MOST_WAIT_MS = 16_000;

/** Kills one process after the other, at random times, each about as often; what is down already waits for its next turn. */
export async function killAtRandom(
  system: HurtSystem,
  chance: Chance,
  stop: AbortSignal,
): Promise<Record<Victim, number>> {
  const kills = Object.fromEntries(VICTIMS.map(victim => [victim, 0])) as Record<Victim, number>;
  let left: Victim[] = [];
  while (!stop.aborted) {
    await wait(chance.between(LEAST_WAIT_MS, MOST_WAIT_MS), undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) break;
    if (left.length === 0) left = [...VICTIMS];
    const victim = chance.pick(left);
    left = left.filter(one => one !== victim);
    if (!system.kill(victim)) continue;
    kills[victim] += 1;
    tellAt(`kill -9 ${victim}`);
  }
  return kills;
}
