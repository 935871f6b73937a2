import { existsSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { keyRingOfFile } from '../../../store/key-file.js';
import { readSettings } from '../../../store/settings.js';
import { composeFile, inProject, settingNames, textOf, variablesIn } from './compose-file.js';

const { services, volumes, secrets } = composeFile();
const entries = Object.entries(services);
const OURS = ['migrate', 'api', 'worker'];

const FILLED: Record<string, string> = {
  OTA_PUBLIC_URL: 'https://calendars.example.com',
  POSTGRES_PASSWORD: 'p1',
  OTA_DATABASE_PASSWORD: 'p2',
  OTA_SERVICE_DATABASE_PASSWORD: 'p4',
  TEMPORAL_DATABASE_PASSWORD: 'p3',
};
const filledIn = (value: string): string =>
  value.replaceAll(/\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, fallback?: string) => {
    return FILLED[name] ?? fallback ?? '';
  });

test('every image is of one exact version', () => {
  for (const [name, { image }] of entries)
    expect([name, image]).toEqual([name, expect.stringMatching(/:v?\d+\.\d+(\.\d+)?$/)]);
});

test('our image has the version of the package', () => {
  const { version } = JSON.parse(textOf('package.json')) as { version: string };
  for (const name of OURS) expect(services[name]?.image).toBe(`ota-calendar-sync:${version}`);
});

test.each(OURS)('%s is given settings that exist and that it accepts', name => {
  const environment = Object.entries(services[name]?.environment ?? {});
  const known = settingNames();
  expect(known.size).toBeGreaterThan(10);
  for (const [variable] of environment) expect(known).toContain(variable);

  const keyFile = path.join(mkdtempSync(path.join(os.tmpdir(), 'ota-')), 'keys.json');
  keyRingOfFile(keyFile);
  const env = Object.fromEntries(environment.map(([variable, value]) => [variable, filledIn(value)]));
  const settings = readSettings({ ...env, OTA_KEY_FILE: keyFile });
  expect(settings.databaseUrl).toBe(
    name === 'migrate'
      ? 'postgres://ota:p2@postgres:5432/ota'
      : 'postgres://ota_service:p4@postgres:5432/ota',
  );
  expect(settings.publicUrl).toBe('https://calendars.example.com');
  expect(settings.temporal).toEqual({ address: 'temporal:7233', namespace: 'ota' });
});

test('production has no sandbox and reads no feed from a private address', () => {
  expect(Object.keys(services)).not.toContain('sandbox');
  expect(textOf('docker-compose.yml')).not.toMatch(/OTA_ALLOW_FEED_HOSTS|OTA_SANDBOX/);
});

test('each service waits for services that exist, and in the way that they can end or be healthy', () => {
  for (const [name, service] of entries)
    for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
      const other = services[needed];
      expect([name, needed, Boolean(other)]).toEqual([name, needed, true]);
      const endsByItself = other?.restart?.startsWith('on-failure') ?? false;
      if (condition === 'service_completed_successfully')
        expect([needed, endsByItself]).toEqual([needed, true]);
      else
        expect([needed, condition, other?.healthcheck?.test]).toEqual([
          needed,
          'service_healthy',
          expect.any(Array),
        ]);
    }
});

test('api and worker start after the schema and the namespace are there', () => {
  for (const name of ['api', 'worker'])
    expect(services[name]?.depends_on).toEqual({
      migrate: { condition: 'service_completed_successfully' },
      'temporal-namespace': { condition: 'service_completed_successfully' },
    });
});

test('who makes the namespace and who uses it mean the same one', () => {
  const used = services['temporal-namespace']?.environment?.TEMPORAL_NAMESPACE;
  expect(used).toBe('ota');
  for (const name of OURS) expect(services[name]?.environment?.TEMPORAL_NAMESPACE).toBe(used);
  expect(services['temporal-ui']?.environment?.TEMPORAL_DEFAULT_NAMESPACE).toBe(used);
});

test('nothing but the API, the Temporal UI and Grafana can be reached from outside, and these only from the machine itself', () => {
  const published = entries.flatMap(([name, { ports }]) => (ports ?? []).map(port => [name, port]));
  expect(published).toEqual([
    ['temporal-ui', '127.0.0.1:8080:8080'],
    ['api', '127.0.0.1:4000:4000'],
    ['grafana', '127.0.0.1:3000:3000'],
  ]);
});

test('what is mounted exists: files of the project, or volumes and secrets that are declared', () => {
  for (const [, service] of entries) {
    for (const volume of service.volumes ?? []) {
      const source = volume.split(':')[0] ?? '';
      expect([source, source.startsWith('./') ? existsSync(inProject(source)) : source in volumes]).toEqual([
        source,
        true,
      ]);
    }
    for (const secret of service.secrets ?? []) expect(secrets).toHaveProperty(secret);
  }
  expect(services.api?.environment?.OTA_KEY_FILE).toBe('/run/secrets/ota_keys');
});

test('no password stands in the file, and each variable is explained in the example', () => {
  const text = textOf('docker-compose.yml');
  const example = textOf('ops', 'production.env.example');
  const explained = new Set([...example.matchAll(/^([A-Z_]+)=/gm)].map(match => match[1]));
  expect(variablesIn(text)).toEqual(explained);
  for (const secret of text.matchAll(/PASSWORD: (.*)$|_PWD: (.*)$/gm))
    expect(secret[1] ?? secret[2]).toMatch(/^\$\{\w+:\?/);
});
