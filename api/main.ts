import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { toInstant } from '../domain/instant.js';
import { openGuardedHttp } from '../intake/guarded-http.js';
import { ParseThread } from '../intake/parse-thread.js';
import { readFeed } from '../intake/read-feed.js';
import { openDatabase } from '../store/database.js';
import { ensureOrganization } from '../store/organizations.js';
import { readSettings, type Settings } from '../store/settings.js';
import { createApp } from './app.js';
import { isLoopback, soleOwner } from './caller.js';
import { Relay } from './live/relay.js';
import { openLog } from './log.js';
import { openSandbox } from './sandbox.js';
import { listen, portOf, stop } from './server.js';
import { openTemporal } from './temporal.js';

/*
 * The API process. Starts once PostgreSQL answers; Temporal may come later. It stops at SIGTERM, SIGINT, or when the
 * process that started it is gone: live streams are told, requests under way end, then everything is let go.
 */

const FIRST_ORGANIZATION = 'My rentals';

async function start(settings: Settings, log: Logger): Promise<() => Promise<void>> {
  const db = openDatabase(settings.databaseUrl, { poolSize: settings.databasePool });
  const workflows = openTemporal(settings.temporal);
  const relay = new Relay(db, log);
  const http = openGuardedHttp({ allowHosts: settings.allowFeedHosts });
  const parser = new ParseThread();
  let server: Server | undefined;

  const close = async () => {
    await relay.close();
    if (server) await stop(server);
    await Promise.allSettled([workflows.close(), http.close(), parser.close(), db.destroy()]);
  };
  try {
    const organization = await ensureOrganization(db, FIRST_ORGANIZATION);
    const { publicUrl, host } = settings;
    const app = createApp(
      {
        db,
        workflows,
        relay,
        log,
        publicUrl,
        keyRing: settings.keyRing,
        secrets: settings.secrets,
        allowFeedHosts: settings.allowFeedHosts,
        readFeed: (url, reading) => readFeed({ http, parser }, url, reading),
        now: () => toInstant(Date.now()),
        ...(settings.temporalUiUrl ? { temporalUiUrl: settings.temporalUiUrl } : {}),
        ...(settings.sandboxUrl ? { sandbox: openSandbox(settings.sandboxUrl) } : {}),
      },
      soleOwner(organization, { publicUrl, loopbackOnly: isLoopback(host) }),
      settings.webDir,
    );
    server = await listen(app, host, settings.port);
    log.info({ host, port: portOf(server), publicUrl }, 'Ready.');
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
  if (code === '42P01') return 'The database has no schema yet. Run the migration first.';
  return message;
}

const settings = readSettings();
const log = openLog(settings.logLevel);
try {
  const close = await start(settings, log);
  let stopping = false;
  const end = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info(`Stopping: ${why}.`);
    void close().finally(() => process.exit());
  };
  process.once('SIGTERM', () => end('SIGTERM'));
  process.once('SIGINT', () => end('SIGINT'));
  if (process.send) process.once('disconnect', () => end('the process that started it is gone'));
} catch (error) {
  log.fatal({ err: error }, reasonOf(error, settings));
  process.exit(1);
}
