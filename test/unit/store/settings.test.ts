import { expect, test } from '@jest/globals';
import { readSettings } from '../../../store/settings.js';

const keys = JSON.stringify([{ id: 'k1', key: Buffer.alloc(32, 7).toString('base64') }]);
const least = { DATABASE_URL: 'postgres://ota@127.0.0.1/ota', OTA_SECRET_KEYS: keys };

test('a database and keys are enough', () => {
  const settings = readSettings(least);
  expect(settings.publicUrl).toBe('http://localhost:4000');
  expect(settings.host).toBe('127.0.0.1');
  expect(settings.allowFeedHosts).toEqual([]);
  expect(settings.sandboxUrl).toBeUndefined();
});

test('lists and addresses are tidied', () => {
  const settings = readSettings({
    ...least,
    OTA_PUBLIC_URL: 'https://calendars.example.com/',
    OTA_ALLOW_FEED_HOSTS: '127.0.0.1:4010, localhost:4010 ,',
    OTA_SANDBOX_URL: '',
  });
  expect(settings.publicUrl).toBe('https://calendars.example.com');
  expect(settings.allowFeedHosts).toEqual(['127.0.0.1:4010', 'localhost:4010']);
  expect(settings.sandboxUrl).toBeUndefined();
});

test('all that is wrong is said at once, by name', () => {
  expect(() => readSettings({ ...least, DATABASE_URL: 'mysql://x', PORT: 'eighty' })).toThrow(
    /DATABASE_URL[\s\S]*PORT/,
  );
});
