import { expect, test } from '@jest/globals';
import { openLog } from '../../../api/log.js';
import { loggedPath } from '../../../api/request-log.js';

test('an error is logged with where it happened and why, without what a library hangs on it', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: line => lines.push(line) });
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (name)=(Ada Lovelace)',
  });
  log.error({ err: new Error('insert failed', { cause }) }, 'it failed');
  expect(JSON.parse(lines[0]!)).toMatchObject({
    name: 'api',
    msg: 'it failed',
    err: { type: 'Error', message: 'insert failed', cause: { message: 'duplicate key', code: '23505' } },
  });
  expect(lines[0]).not.toContain('Lovelace');
});

test.each([
  ['/ical/secret-token.ics', '/ical/***'],
  ['/ICAL/secret-token.ics', '/ical/***'],
  ['/ical/secret/more', '/ical/***/more'],
  ['/ical/tasks/secret-token.ics', '/ical/tasks/***'],
  ['/webhooks/secret-key', '/webhooks/***'],
  ['/Webhooks/secret-key/more', '/webhooks/***/more'],
  ['/api/properties/1', '/api/properties/1'],
])('the path %s is logged as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});
