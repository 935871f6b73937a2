import { Client } from '@temporalio/client';
import type { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { toInstant } from '../domain/instant.js';
import { openGuardedHttp } from '../intake/guarded-http.js';
import { openGuardedPost } from '../intake/guarded-post.js';
import { mailServer } from '../intake/mail.js';
import { ParseThread } from '../intake/parse-thread.js';
import { watchNeeds } from '../metrics/needs.js';
import { watchPools } from '../metrics/pools.js';
import { openRegistry } from '../metrics/registry.js';
import { watchSystem } from '../metrics/system.js';
import { answersWithin, databaseAnswers, READY_WITHIN_MS } from '../store/answers-in-time.js';
import { type Database, openDatabase } from '../store/database.js';
import { openPeopleDatabase } from '../store/people-database.js';
import { readSettings, type Settings } from '../store/settings.js';
import { openSystemDatabase } from '../store/system-database.js';
import { tracedCalls } from '../telemetry/temporal-calls.js';
import { startTracing } from '../telemetry/tracing.js';
import { scheduleFleet } from './fleet-schedule.js';
import { serveHealth } from './health-server.js';
import { logTemporalThrough, openLog } from './log.js';
import { registerSearchAttributes } from './register-search-attributes.js';
import { databaseReady, temporalReady } from './wait-until-ready.js';
import { createWorkers } from './workers.js';

/*
 * The worker process: reads the settings, waits for PostgreSQL and Temporal, registers what the namespace lacks, and
 * works until SIGTERM, SIGINT, or the end of the process that started it. Then it takes no more work, gives what is
 * under way ten seconds, and ends. What did not finish is done again by another worker.
 */

const stop = new AbortController();
let workers: readonly Worker[] = [];

function endOn(log: Logger): void {
  const end = (why: string) => {
    if (stop.signal.aborted) return;
    log.info(`Stopping: ${why}.`);
    stop.abort();
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
  if (process.send) process.once('disconnect', () => end('the process that started it is gone'));
}

let connection: NativeConnection | undefined;

const works = () => workers.length > 0 && workers.every(worker => worker.getState() === 'RUNNING');

/** Whether the connection that the workers poll by leads anywhere. */
async function temporalAnswers(): Promise<boolean> {
  const to = connection;
  if (!to) return false;
  const ask = async () => {
    await to.withDeadline(Date.now() + READY_WITHIN_MS, () => to.workflowService.getSystemInfo({}));
    return true;
  };
  return answersWithin(READY_WITHIN_MS, ask());
}

async function isReady(db: Database): Promise<boolean> {
  if (!works()) return false;
  const [postgres, temporal] = await Promise.all([databaseAnswers(db), temporalAnswers()]);
  return postgres && temporal;
}

/** None where no mail server is set: what should go by e-mail then fails, and says so. */
function sendMailOf({ mail, publicUrl }: Settings) {
  return mail ? { sendMail: mailServer(mail.url, mail.from, new URL(publicUrl).hostname) } : {};
}

async function main(settings: Settings, log: Logger): Promise<void> {
  const db = openDatabase(settings.databaseUrl, { poolSize: settings.databasePool, actingAs: 'ota_app' });
  const system = openSystemDatabase(settings.databaseUrl);
  const people = openPeopleDatabase(settings.databaseUrl);
  const http = openGuardedHttp({ allowHosts: settings.allowFeedHosts });
  const post = openGuardedPost({ allowHosts: settings.allowFeedHosts });
  const parser = new ParseThread();
  const registry = openRegistry();
  watchPools(registry, { app: db, system, people });
  watchNeeds(registry, { postgresql: () => databaseAnswers(db), temporal: temporalAnswers });
  watchSystem(registry, system);
  const health = settings.workerPort
    ? await serveHealth(settings.workerPort, settings.host, () => isReady(db), registry)
    : undefined;
  try {
    [connection] = await Promise.all([
      temporalReady(settings.temporal, log, stop.signal),
      databaseReady(db, system, log, stop.signal),
    ]);
    const { namespace } = settings.temporal;
    const client = new Client({ connection, namespace, interceptors: { workflow: [tracedCalls] } });
    const added = await registerSearchAttributes(connection, namespace);
    if (added.length > 0) log.info({ added }, 'Search attributes registered.');
    workers = await createWorkers(
      connection,
      namespace,
      {
        db,
        system,
        people,
        secrets: settings.secrets,
        guestRetentionDays: settings.guestRetentionDays,
        snapshotRetentionDays: settings.snapshotRetentionDays,
        healthRetentionDays: settings.healthRetentionDays,
        http,
        parser,
        client,
        now: () => toInstant(Date.now()),
        random: Math.random,
        post,
        disableWebhooksAfterMs: settings.disableWebhooksAfterMs,
        publicUrl: settings.publicUrl,
        ...sendMailOf(settings),
        stopping: stop.signal,
      },
      log,
      registry,
    );
    stop.signal.throwIfAborted();
    const working = Promise.all(workers.map(worker => worker.run()));
    await Promise.race([working, scheduleFleet(client)]);
    log.info('Ready.');
    process.send?.('ready');
    await working;
  } finally {
    await connection?.close();
    await Promise.all([
      http.close(),
      post.close(),
      parser.close(),
      db.destroy(),
      system.destroy(),
      people.destroy(),
    ]);
    health?.close();
  }
}

const settings = readSettings();
const log = openLog(settings.logLevel);
const endTracing = startTracing('worker', settings.tracesTo);
logTemporalThrough(log, settings);
endOn(log);
try {
  await main(settings, log);
} catch (error) {
  if (!stop.signal.aborted) {
    log.fatal(error);
    process.exitCode = 1;
  }
}
await endTracing();
log.info('Stopped.');
process.exit();
