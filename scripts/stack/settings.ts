import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../store/project-root.js';
import { Refusal } from './refusal.js';

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);

const environment = z.object({
  OTA_DATA_DIR: z.string().default(path.join(projectRoot, '.data')),
  OTA_CACHE_DIR: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TEMPORAL_ADDRESS: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  OTA_HOST: z.string().default('127.0.0.1'),
  PORT: port(4000),
  OTA_WORKER_PORT: port(4001),
  OTA_SANDBOX_PORT: port(4010),
  OTA_POSTGRES_PORT: port(54_329),
  OTA_TEMPORAL_PORT: port(7233),
  OTA_TEMPORAL_UI_PORT: port(8233),
});

/** What the start of the whole goes by. The environment of the single processes is store/settings.ts. */
export interface StackSettings {
  /** Where everything that must survive a restart is kept. */
  readonly dataDir: string;
  /** Where downloaded or built programs are kept, for all copies of the project. */
  readonly cacheDir: string;
  /** A PostgreSQL of one's own; undefined: one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** A Temporal of one's own; undefined: one in the data folder. */
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly host: string;
  readonly ports: Readonly<Record<PortName, number>>;
}

/** The ports that are listened on, under the variable that moves each. */
export type PortName =
  | 'PORT'
  | 'OTA_WORKER_PORT'
  | 'OTA_SANDBOX_PORT'
  | 'OTA_POSTGRES_PORT'
  | 'OTA_TEMPORAL_PORT'
  | 'OTA_TEMPORAL_UI_PORT';

export function stackSettings(env: NodeJS.ProcessEnv = process.env): StackSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Refusal(`These settings cannot be used:\n${wrong.join('\n')}`);
  }
  const e = read.data;
  return {
    dataDir: path.resolve(projectRoot, e.OTA_DATA_DIR),
    cacheDir: cacheFolder(e),
    databaseUrl: e.DATABASE_URL,
    temporalAddress: e.TEMPORAL_ADDRESS,
    temporalNamespace: e.TEMPORAL_NAMESPACE,
    host: e.OTA_HOST,
    ports: {
      PORT: e.PORT,
      OTA_WORKER_PORT: e.OTA_WORKER_PORT,
      OTA_SANDBOX_PORT: e.OTA_SANDBOX_PORT,
      OTA_POSTGRES_PORT: e.OTA_POSTGRES_PORT,
      OTA_TEMPORAL_PORT: e.OTA_TEMPORAL_PORT,
      OTA_TEMPORAL_UI_PORT: e.OTA_TEMPORAL_UI_PORT,
    },
  };
}

/** `OTA_CACHE_DIR`, else the user's cache folder. */
export function cacheFolder(env: {
  OTA_CACHE_DIR?: string | undefined;
  XDG_CACHE_HOME?: string | undefined;
}) {
  if (env.OTA_CACHE_DIR) return path.resolve(env.OTA_CACHE_DIR);
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'ota-calendar-sync');
}
