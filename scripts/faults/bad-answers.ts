import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../sandbox/world/chance.js';
import type { JsonApi } from './api.js';
import type { House } from './portfolio.js';
import type { HurtSystem } from './system.js';

const KINDS = [
  '429',
  '500',
  'reset',
  'delay',
  'html',
  'json',
  'cut',
  'empty',
  'no_events',
  'partial',
] as const;
const LEAST_WAIT_MS = 100;
const MOST_WAIT_MS = 700;

/** Has the platforms answer badly, now this link and now that one, and has it looked at. */
export async function answerBadly(
  { api, sandbox }: Pick<HurtSystem, 'api' | 'sandbox'>,
  houses: readonly House[],
  chance: Chance,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const house = chance.pick(houses);
    const { id, platform } = chance.pick(house.connections.filter(({ feedId }) => feedId));
    await sandbox.must('POST', '/control/faults', {
      kind: chance.pick(KINDS),
      token: house.tokens.get(platform),
      times: chance.between(1, 2),
      retryAfterSeconds: chance.between(1, 5),
      delayMs: chance.between(200, 8_000),
    });
    // Whether that is heard does not matter here: the next look will come.
    void api.ask('POST', `/api/connections/${id}/sync`, {}).catch(() => {});
    await wait(chance.between(LEAST_WAIT_MS, MOST_WAIT_MS));
  }
}

/** From now on every answer is right. Answers how many were not. */
export async function answerWell(sandbox: JsonApi): Promise<number> {
  await sandbox.must('DELETE', '/control/faults');
  const { given } = await sandbox.must('GET', '/control/faults');
  return Object.values(given as Record<string, number>).reduce((sum, each) => sum + each, 0);
}
