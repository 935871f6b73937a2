import path from 'node:path';
import { z } from 'zod';
import { DAY_MS } from '../domain/instant.js';
import { keyRingOfFile } from './key-file.js';
import { type KeyRing, parseKeyRing } from './key-ring.js';
import { openSecrets } from './open-secrets.js';
import { projectRoot } from './project-root.js';
import type { Secrets } from './secrets.js';

const port = z.coerce.number().int().min(0).max(65_535);
const list = z
  .string()
  .default('')
  .transform(text =>
    text
      .split(',')
      .map(part => part.trim())
      .filter(Boolean),
  );

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  OTA_DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  PORT: port.default(4000),
  OTA_HOST: z.string().min(1).default('127.0.0.1'),
  OTA_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  OTA_WORKER_PORT: port.default(4001),
  OTA_METRICS_PORT: port.default(0),
  OTA_TEMPORAL_METRICS_PORT: port.default(0),
  OTA_SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  OTA_ALLOW_FEED_HOSTS: list,
  OTA_SECRET_KEYS: z.string().optional(),
  OTA_KEY_FILE: z.string().default(path.join(projectRoot, '.data', 'keys.json')),
  OTA_SECRET_STORE: z.enum(['database', 'vault']).default('database'),
  OTA_VAULT_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  OTA_VAULT_NAMESPACE: z.string().optional(),
  OTA_VAULT_MOUNT: z
    .string()
    .regex(/^[\w-]+(\/[\w-]+)*$/)
    .default('secret'),
  OTA_VAULT_PREFIX: z
    .string()
    .regex(/^[\w-]+(\/[\w-]+)*$/)
    .default('ota-calendar-sync'),
  OTA_VAULT_TOKEN: z.string().optional(),
  OTA_VAULT_TOKEN_FILE: z.string().optional(),
  OTA_VAULT_ROLE_ID: z.string().optional(),
  OTA_VAULT_SECRET_ID: z.string().optional(),
  OTA_VAULT_SECRET_ID_FILE: z.string().optional(),
  OTA_SNAPSHOT_RETENTION_DAYS: z.coerce.number().int().min(31).max(3_650).default(400),
  OTA_GUEST_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
  OTA_HEALTH_RETENTION_DAYS: z.coerce.number().int().min(31).max(3_650).default(400),
  OTA_WEBHOOK_DISABLE_AFTER_DAYS: z.coerce.number().int().min(1).max(30).default(5),
  OTA_WEB_DIR: z.string().default(path.join(projectRoot, 'dist', 'web')),
  OTA_UI_URL: z.url().optional(),
  OTA_TRUST_PROXY: z.string().optional(),
  OTA_REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).max(1_000_000).default(1_200),
  OTA_MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  OTA_MAIL_FROM: z.string().min(3).default('OTA Calendar Sync <calendar-sync@localhost>'),
  OTA_OIDC_DISCOVERY_URL: z.url({ protocol: /^https?$/ }).optional(),
  OTA_OIDC_CLIENT_ID: z.string().optional(),
  OTA_OIDC_CLIENT_SECRET: z.string().optional(),
  OTA_OIDC_TRUSTS_EMAIL: z.enum(['true', 'false']).default('false'),
  OTA_OTLP_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** An OpenID provider that people may sign in at. */
export interface OidcSettings {
  /** `https://…/.well-known/openid-configuration` */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For providers that are known to check addresses but do not say `email_verified`. */
  readonly trustsEmail: boolean;
}

/** Everything that can be set from outside, read once at start. */
export interface Settings {
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly temporal: { readonly address: string; readonly namespace: string };
  /** Where the API listens. */
  readonly host: string;
  readonly port: number;
  /** How people and platforms reach the API; links that we hand out begin with it. No slash at the end. */
  readonly publicUrl: string;
  /** Where the worker answers whether it is ready. */
  readonly workerPort: number;
  /** Where the API serves `/metrics`; 0: nowhere. The worker serves it where it says whether it is ready. */
  readonly metricsPort: number;
  /** Where the worker serves the metrics of Temporal's SDK; 0: nowhere. */
  readonly temporalMetricsPort: number;
  readonly sandboxUrl?: string;
  /** `host:port` of feeds that may be read although their address is not public. Empty in production. */
  readonly allowFeedHosts: readonly string[];
  /** A receiver of webhooks that fails for this long is sent nothing more. */
  readonly disableWebhooksAfterMs: number;
  readonly webDir: string;
  readonly temporalUiUrl?: string;
  readonly trustProxy: number | string | false;
  /** Of one person or one token. */
  readonly requestsPerMinute: number;
  /** Where letters are handed over; without it they go into the log. */
  readonly mail?: { readonly url: string; readonly from: string };
  readonly oidc?: OidcSettings;
  /** Where traces are sent to; unset, there are none. */
  readonly tracesTo?: string;
  readonly logLevel: string;
  readonly keyRing: KeyRing;
  /** Unset where the key ring comes from the environment. */
  readonly keyFile?: string;
  /** Where links and secrets that people give us are kept. */
  readonly secrets: Secrets;
  /** Days after check-out for which guests are remembered. */
  readonly guestRetentionDays: number;
  /** Days for which stored answers of feeds are kept. */
  readonly snapshotRetentionDays: number;
  /** Days for which health by hour is kept. */
  readonly healthRetentionDays: number;
}

/** How many proxies stand before the API, or which addresses they have: Express's `trust proxy`. */
const trustProxy = (text: string | undefined): number | string | false =>
  text === undefined ? false : /^\d+$/.test(text) ? Number(text) : text;

/** Throws one Error that names each variable that is missing or wrong. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings cannot be used:\n${wrong.join('\n')}`);
  }
  const e = read.data;
  const keyRing = e.OTA_SECRET_KEYS ? parseKeyRing(e.OTA_SECRET_KEYS) : keyRingOfFile(e.OTA_KEY_FILE);
  return {
    databaseUrl: e.DATABASE_URL,
    databasePool: e.OTA_DATABASE_POOL,
    temporal: { address: e.TEMPORAL_ADDRESS, namespace: e.TEMPORAL_NAMESPACE },
    host: e.OTA_HOST,
    port: e.PORT,
    publicUrl: (e.OTA_PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    workerPort: e.OTA_WORKER_PORT,
    metricsPort: e.OTA_METRICS_PORT,
    temporalMetricsPort: e.OTA_TEMPORAL_METRICS_PORT,
    ...(e.OTA_SANDBOX_URL ? { sandboxUrl: e.OTA_SANDBOX_URL.replace(/\/+$/, '') } : {}),
    allowFeedHosts: e.OTA_ALLOW_FEED_HOSTS,
    disableWebhooksAfterMs: e.OTA_WEBHOOK_DISABLE_AFTER_DAYS * DAY_MS,
    webDir: e.OTA_WEB_DIR,
    ...(e.OTA_UI_URL ? { temporalUiUrl: e.OTA_UI_URL } : {}),
    trustProxy: trustProxy(e.OTA_TRUST_PROXY),
    requestsPerMinute: e.OTA_REQUESTS_PER_MINUTE,
    ...(e.OTA_MAIL_URL ? { mail: { url: e.OTA_MAIL_URL, from: e.OTA_MAIL_FROM } } : {}),
    ...oidcOf(e),
    ...(e.OTA_OTLP_URL ? { tracesTo: e.OTA_OTLP_URL } : {}),
    logLevel: e.LOG_LEVEL,
    keyRing,
    ...(e.OTA_SECRET_KEYS ? {} : { keyFile: e.OTA_KEY_FILE }),
    secrets: openSecrets(e, keyRing),
    guestRetentionDays: e.OTA_GUEST_RETENTION_DAYS,
    snapshotRetentionDays: e.OTA_SNAPSHOT_RETENTION_DAYS,
    healthRetentionDays: e.OTA_HEALTH_RETENTION_DAYS,
  };
}

/** All three of an OpenID provider, or none. */
function oidcOf(e: z.output<typeof environment>): { oidc?: OidcSettings } {
  const { OTA_OIDC_DISCOVERY_URL, OTA_OIDC_CLIENT_ID, OTA_OIDC_CLIENT_SECRET } = e;
  const given = [OTA_OIDC_DISCOVERY_URL, OTA_OIDC_CLIENT_ID, OTA_OIDC_CLIENT_SECRET];
  const [discoveryUrl, clientId, clientSecret] = given;
  if (discoveryUrl && clientId && clientSecret) {
    const trustsEmail = e.OTA_OIDC_TRUSTS_EMAIL === 'true';
    return { oidc: { discoveryUrl, clientId, clientSecret, trustsEmail } };
  }
  if (given.some(Boolean)) {
    throw new Error(
      'OTA_OIDC_DISCOVERY_URL, OTA_OIDC_CLIENT_ID and OTA_OIDC_CLIENT_SECRET belong together: set all or none.',
    );
  }
  return {};
}
