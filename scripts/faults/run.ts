import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from '../../sandbox/world/chance.js';
import { answerBadly, answerWell } from './bad-answers.js';
import { checkAlerts } from './check-alerts.js';
import { checkConflicts } from './check-conflicts.js';
import { checkOnce, checkTold } from './check-once.js';
import { checkWorkflows } from './check-workflows.js';
import { checkWrites } from './check-writes.js';
import { Findings } from './findings.js';
import { Guests } from './guests.js';
import { killAtRandom } from './killer.js';
import { Ledger } from './ledger.js';
import { addHouses, type House } from './portfolio.js';
import { tellAt } from './progress.js';
import { Receiver } from './receiver.js';
import { recover } from './recovery.js';
import type { Report } from './report.js';
import { HurtSystem } from './system.js';
import { Writer } from './writer.js';

export interface RunOptions {
  readonly seconds: number;
  readonly seed: string;
  readonly houses: number;
}

/** Homes of the sandbox's demo, which are not used: their calendars have windows, and their nights a meaning. */
const DEMO_HOMES = 3;
const WRITERS = 3;
const FIRST_LOOK_WITHIN_MS = 300_000;
/** A write that is not answered after the system is well again is a fault of the API. */
const LAST_WRITE_WITHIN_MS = 60_000;
const TOLD_WITHIN_MS = 120_000;
const SYNC_EVERY_MS = { least: 150, most: 700 };

/**
 * One run, from an empty system to the verdict:
 *
 *   start -> houses and links -> every feed read once -> trouble for `seconds`, all of these at the same time:
 *       a killer, bad answers, guests on the platforms, writers at the API, people who press "Sync now"
 *   -> healed: no more of it, all processes up -> two looks -> checks
 */
export async function runFaults(options: RunOptions): Promise<Report> {
  const receiver = await Receiver.start();
  tellAt('starting the system');
  const system = await HurtSystem.start(DEMO_HOMES + options.houses, receiver.host).catch(error => {
    receiver.stop();
    throw error;
  });
  let report: Report | undefined;
  try {
    report = await hurtAndHeal(options, system, receiver);
    return report;
  } finally {
    await system.stop();
    receiver.stop();
    if (report?.findings.length === 0) system.forget();
    else process.stderr.write(`The logs are kept in ${system.logs}\n`);
  }
}

async function hurtAndHeal(
  { seconds, seed }: RunOptions,
  system: HurtSystem,
  receiver: Receiver,
): Promise<Report> {
  const { api, sandbox } = system;
  await receiver.subscribe(api);
  // So that there are steps to tick: nights as near as this are closed by hand at once.
  await api.must('PATCH', '/api/task-settings', { closeAtOnceDays: 30, reopenAtOnceDays: 60 });
  const houses = await addHouses(system);
  const connections = houses.flatMap(house => house.connections);
  tellAt(`${houses.length} houses, ${connections.length} connections; the first looks`);
  await firstLooks(system, houses);

  tellAt(`trouble for ${seconds} s, seed ${seed}`);
  const over = new AbortController();
  const giveUp = new AbortController();
  const ledger = new Ledger();
  const guests = new Guests(sandbox, houses, new Chance(seed, 'guests'));
  const writers = Array.from({ length: WRITERS }, (_, lane) => {
    const own = houses.filter((__, at) => at % WRITERS === lane);
    const booked = guests.heldDirectly.bind(guests);
    const use = { api, houses: own, ledger, chance: new Chance(seed, 'writer', lane), booked };
    return new Writer(`writer-${lane}`, use).write(over.signal, giveUp.signal);
  });
  const killing = killAtRandom(system, new Chance(seed, 'kills'), over.signal);
  const trouble = Promise.all([
    killing,
    answerBadly(system, houses, new Chance(seed, 'answers'), over.signal),
    guests.comeAndGo(over.signal),
    pressSyncNow(system, houses, new Chance(seed, 'looks'), over.signal),
  ]);
  const working = Promise.all([trouble, ...writers]);
  try {
    await Promise.race([wait(seconds * 1_000), working]);
  } finally {
    over.abort();
  }
  await trouble;

  const hurtUntil = performance.now();
  const badAnswers = await answerWell(sandbox);
  await system.well();
  const lastWrites = setTimeout(() => giveUp.abort(), LAST_WRITE_WITHIN_MS);
  await working;
  clearTimeout(lastWrites);
  tellAt(
    `healed ${((performance.now() - hurtUntil) / 1_000).toFixed(1)} s after the last trouble; reading back`,
  );

  const findings = new Findings();
  findings.take(await checkWrites(api, ledger));
  for (const refused of ledger.refused)
    findings.add('wrong', `Refused, though nothing spoke against it: ${refused}`);
  if (ledger.unanswered)
    findings.add('stuck', `${ledger.unanswered} writes were not answered when all was well again.`);
  for (const [id, { state }] of ledger.connections)
    if (state === 'paused') await api.must('POST', `/api/connections/${id}/resume`, {});
  const recovery = await recover(system, houses, hurtUntil);
  findings.take(recovery.findings);
  const { findings: aboutConflicts, conflicts } = await checkConflicts(system, houses);
  findings.take(aboutConflicts);
  const workflows = await checkWorkflows(system, houses);
  findings.take(workflows.findings);
  findings.take(await checkOnce(system.databaseUrl));
  findings.take(await checkAlerts(system.databaseUrl));
  findings.take(await toldInTheEnd(system, receiver));
  const fetches = await sandbox.must('GET', '/control/fetches');
  for (const { platform, token, at } of fetches.doubled)
    findings.add(
      'doubled',
      `A link of ${platform} was fetched twice at a time at ${at}: ${token.slice(0, 6)}…`,
    );

  return {
    seed,
    seconds,
    connections: connections.length,
    kills: await killing,
    badAnswers,
    guests: guests.done,
    writes: ledger.writes,
    looks: fetches.total,
    conflicts,
    doubleFetches: fetches.doubled.length,
    cameAgain: receiver.cameAgain,
    recoverySeconds: recovery.secondsMost,
    recoveryLooks: recovery.looksMost,
    mendedSeconds: workflows.seconds,
    findings: findings.all,
  };
}

async function firstLooks({ api }: HurtSystem, houses: readonly House[]): Promise<void> {
  const end = performance.now() + FIRST_LOOK_WITHIN_MS;
  for (const { id, feedId } of houses.flatMap(({ connections }) => connections)) {
    if (!feedId) continue;
    while ((await api.must('GET', `/api/feeds/${feedId}`)).health.state !== 'healthy') {
      if (performance.now() > end) throw new Error(`The connection ${id} was not read before any trouble.`);
      await wait(250);
    }
  }
}

/** Whether it is heard does not matter here. */
async function pressSyncNow(
  { api }: HurtSystem,
  houses: readonly House[],
  chance: Chance,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const { id } = chance.pick(chance.pick(houses).connections);
    void api.ask('POST', `/api/connections/${id}/sync`, {}).catch(() => {});
    await wait(chance.between(SYNC_EVERY_MS.least, SYNC_EVERY_MS.most));
  }
}

/** What waits to be sent is on its way for a while. */
async function toldInTheEnd({ databaseUrl }: HurtSystem, receiver: Receiver) {
  const end = performance.now() + TOLD_WITHIN_MS;
  for (;;) {
    const found = await checkTold(databaseUrl, receiver);
    if (found.every(({ fault }) => fault !== 'lost') || performance.now() > end) return found;
    await wait(2_000);
  }
}
