import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { toInstant } from '../domain/instant.js';
import { openGuardedHttp } from '../intake/guarded-http.js';
import { ParseThread } from '../intake/parse-thread.js';
import { readFeed } from '../intake/read-feed.js';
import { watchNeeds } from '../metrics/needs.js';
import { watchPools } from '../metrics/pools.js';
import { openRegistry } from '../metrics/registry.js';
import { watchSystem } from '../metrics/system.js';
import { answersWithin, databaseAnswers, READY_WITHIN_MS } from '../store/answers-in-time.js';
import { assertActingAs, openDatabase } from '../store/database.js';
import { firstOwnerToken } from '../store/first-owner.js';
import { readSettings, type Settings } from '../store/settings.js';
import { openSystemDatabase } from '../store/system-database.js';
import { startTracing } from '../telemetry/tracing.js';
import { createApp } from './app.js';
import { findCaller } from './caller.js';
import { Relay } from './live/relay.js';
import { openLog } from './log.js';
import { measuredRequests } from './measure-requests.js';
import { serveMetrics } from './metrics-server.js';
import { isLoopback } from './own-pages.js';
import { firstOwnerLink } from './people/letters.js';
import { openPeople } from './people/open-people.js';
import { openSandbox } from './sandbox.js';
import { listen, portOf, stop } from './server.js';
import { openTemporal } from './temporal.js';

/*
 * The API process. Starts once PostgreSQL answers; Temporal may come later. It stops at SIGTERM, SIGINT, or when the
 * process that started it is gone: live streams are told, requests under way end, then everything is let go.
 */

async function start(settings: Settings, log: Logger): Promise<() => Promise<void>> {
  const db = openDatabase(settings.databaseUrl, { poolSize: settings.databasePool, actingAs: 'ota_app' });
  const system = openSystemDatabase(settings.databaseUrl);
  const people = openPeople(settings, log);
  const workflows = openTemporal(settings.temporal);
  const relay = new Relay(system, log);
  const http = openGuardedHttp({ allowHosts: settings.allowFeedHosts });
  const parser = new ParseThread();
  const registry = openRegistry();
  let server: Server | undefined;
  let metrics: Server | undefined;

  const close = async () => {
    await relay.close();
    if (server) await stop(server);
    if (metrics) await stop(metrics);
    await Promise.allSettled([workflows.close(), http.close(), parser.close(), people.close()]);
    await Promise.allSettled([db.destroy(), system.destroy()]);
  };
  try {
    await Promise.all([
      assertActingAs(db, 'ota_app'),
      assertActingAs(system, 'ota_system'),
      assertActingAs(people.people, 'ota_people'),
    ]);
    const { publicUrl, host } = settings;
    const app = createApp(
      {
        db,
        system,
        people: people.people,
        signIn: people.signIn,
        sendMail: people.sendMail,
        mails: people.mails,
        loopbackOnly: isLoopback(host),
        workflows,
        relay,
        log,
        publicUrl,
        keyRing: settings.keyRing,
        secrets: settings.secrets,
        allowFeedHosts: settings.allowFeedHosts,
        readFeed: (url, reading) => readFeed({ http, parser }, url, reading),
        retention: {
          guestDays: settings.guestRetentionDays,
          answerDays: settings.snapshotRetentionDays,
          healthDays: settings.healthRetentionDays,
        },
        now: () => toInstant(Date.now()),
        ...(settings.temporalUiUrl ? { temporalUiUrl: settings.temporalUiUrl } : {}),
        ...(settings.sandboxUrl ? { sandbox: openSandbox(settings.sandboxUrl) } : {}),
      },
      findCaller(people),
      { webDir: settings.webDir, trustProxy: settings.trustProxy, measured: measuredRequests(registry) },
    );
    server = await listen(app, host, settings.port);
    if (settings.metricsPort) {
      watchPools(registry, { app: db, system, people: people.people });
      watchNeeds(registry, {
        postgresql: () => databaseAnswers(db),
        temporal: () => answersWithin(READY_WITHIN_MS, workflows.isReachable()),
      });
      watchSystem(registry, system);
      metrics = await serveMetrics(registry, host, settings.metricsPort);
    }
    log.info({ host, port: portOf(server), publicUrl }, 'Ready.');
    const token = await firstOwnerToken(people.people);
    if (token) log.warn(`Nobody owns this server yet. Become its owner: ${firstOwnerLink(publicUrl, token)}`);
    process.send?.('ready');
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}

/** What to tell the person who started this. */
function reasonOf(error: unknown, settings: Settings): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${settings.port} is taken by another program. Stop it, or set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${settings.port} may not be used here. Set PORT to one above 1023.`;
  if (code === 'ECONNREFUSED') return 'PostgreSQL does not answer at DATABASE_URL.';
  if (code === '42P01' || code === '22023') return 'The database has no schema yet. Run the migration first.';
  return message;
}

const settings = readSettings();
const log = openLog(settings.logLevel);
const endTracing = startTracing('api', settings.tracesTo);
try {
  const close = await start(settings, log);
  let stopping = false;
  const end = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info(`Stopping: ${why}.`);
    void close()
      .then(endTracing)
      .finally(() => process.exit());
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
  if (process.send) process.once('disconnect', () => end('the process that started it is gone'));
} catch (error) {
  log.fatal({ err: error }, reasonOf(error, settings));
  process.exit(1);
}
