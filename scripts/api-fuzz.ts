/**
 * `npm run test:api-fuzz [-- --examples 40] [--seed N]`: starts a system in a temporary folder and lets Schemathesis
 * send it whatever its OpenAPI document allows, and what it does not: once as the owner, once as a program with a
 * token, once as nobody. Ends with 1 where an answer is a 500 or is not as the document says.
 * Prints one JSON line at the end.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withKnownIds } from './api-fuzz/known-ids.js';
import { becomeOwner } from './api-fuzz/owned-system.js';
import { launchStack, ownPlace } from './stack/launch.js';
import { clusterUrl } from './stack/postgres-cluster.js';
import { cacheFolder } from './stack/settings.js';
import { schemathesis } from './tools/schemathesis.js';

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '40' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
});
const START_WITHIN_MS = 15 * 60_000;
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];
/** Never ends, so there is no answer to look at. */
const STREAMS = ['/api/events'];
/** Would end the session that asks, or count as guessing the owner's password. Sent by nobody all the same. */
const ENDS_SESSION = /^\/api\/(sign-out|me\/sessions|me\/password|me\/two-factor|members\/)/;

// biome-ignore lint/suspicious/noExplicitAny: answers of whatever routes there are
type Json = any;
type Headers = Readonly<Record<string, string>>;

interface FuzzRun {
  readonly as: string;
  readonly operations: number;
  readonly cases: number;
  readonly failures: number;
  readonly exit: number;
}

const program = await schemathesis(cacheFolder(process.env));
const folder = mkdtempSync(path.join(os.tmpdir(), 'ota-api-fuzz-'));
chmodSync(folder, 0o711); // run by root, PostgreSQL is another user
const place = await ownPlace(folder);
const env = { ...place, OTA_REQUESTS_PER_MINUTE: '1000000' };
const stack = await launchStack(env, {
  withinMs: START_WITHIN_MS,
  tell: text => process.stderr.write(text),
});
let failed = false;
try {
  const owner = await becomeOwner(stack.url, clusterUrl(folder, Number(place.OTA_POSTGRES_PORT)));
  const { token } = await call('POST', '/api/tokens', {
    name: 'Fuzz',
    scopes: ['read', 'write', 'webhooks'],
  });
  const document = path.join(folder, 'openapi.json');
  writeFileSync(
    document,
    JSON.stringify(withKnownIds(await call('GET', '/api/openapi.json'), await someIds())),
  );
  const runs = [
    await fuzz('owner', document, { ...owner }, ENDS_SESSION),
    await fuzz('token', document, { authorization: `Bearer ${token}` }),
    await fuzz('nobody', document, { origin: stack.url }),
  ];
  failed = runs.some(run => run.failures > 0 || run.exit !== 0);
  process.stdout.write(`${JSON.stringify({ fuzz: 'api', seed: Number(values.seed), runs })}\n`);

  /** Things that are there, by the path that leads to them. */
  async function someIds(): Promise<Record<string, string[]>> {
    const { properties } = await call('POST', '/api/sandbox/try', {});
    const connections = properties.flatMap((property: Json) => property.connections);
    const ids = (things: Json[]) => things.map(({ id }) => id);
    return {
      '/api/properties': ids(properties),
      '/api/units': ids(properties.flatMap((property: Json) => property.units)),
      '/api/connections': ids(connections),
      '/api/feeds': ids(connections.flatMap((connection: Json) => connection.feeds)),
    };
  }

  async function call(method: string, at: string, body?: object): Promise<Json> {
    const response = await fetch(stack.url + at, {
      method,
      headers: { ...owner, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${at} answers ${response.status}: ${await response.text()}`);
    return response.json();
  }
} finally {
  await stack.stop();
  if (failed) process.stderr.write(`The reports and logs are kept in ${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** One run of Schemathesis over the document, with `headers` on every request. */
async function fuzz(as: string, document: string, headers: Headers, except?: RegExp): Promise<FuzzRun> {
  process.stderr.write(`\nAs ${as}:\n`);
  const report = path.join(folder, `${as}.ndjson`);
  const child = spawn(
    program,
    [
      'run',
      document,
      ...['--url', stack.url, '--checks', CHECKS.join(','), '--seed', values.seed],
      ...[
        '--max-examples',
        values.examples,
        '--phases',
        'examples,coverage,fuzzing',
        '--continue-on-failure',
      ],
      ...[
        '--suppress-health-check',
        'all',
        '--generation-database',
        'none',
        '--warnings',
        'off',
        '--no-color',
      ],
      ...['--report', 'ndjson', '--report-ndjson-path', report],
      ...STREAMS.flatMap(at => ['--exclude-path', at]),
      ...(except ? ['--exclude-path-regex', except.source] : []),
      ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], cwd: folder },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    process.stderr.write(text);
  });
  const [exit] = (await once(child, 'exit')) as [number];
  const numberIn = (pattern: RegExp) => Number(pattern.exec(said)?.[1]?.replaceAll(',', '') ?? Number.NaN);
  return {
    as,
    operations: numberIn(/Tested: *([\d,]+)/),
    cases: numberIn(/([\d,]+) generated/),
    failures: exit,
    exit,
  };
}
