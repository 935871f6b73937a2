import { expect, test } from '@jest/globals';
import { platformOfHost } from '../../../domain/import/row.js';
import { guessPlatform } from '../../../web/src/platform/guess.js';

const HOSTS = {
  'www.airbnb.com': 'airbnb',
  'airbnb.co.uk': 'airbnb',
  'ical.booking.com': 'booking_com',
  'www.vrbo.com': 'vrbo',
  'www.fewo-direkt.de': 'vrbo',
  'www.abritel.fr': 'vrbo',
  'ycs.agoda.com': 'agoda',
  'in.makemytrip.com': 'gommt',
  'www.goibibo.com': 'gommt',
  'notairbnb.com': undefined,
  'booking.com.example.org': undefined,
} as const;

test.each(Object.entries(HOSTS))('a table and the page take %s for the same platform', (host, platform) => {
  expect(platformOfHost(host)).toBe(platform);
  expect(guessPlatform(`https://${host}/ical/1.ics`)).toBe(platform);
});
