import { expect, test } from '@jest/globals';
import { guessPlatform } from '../../../domain/platforms/guess.js';

test.each([
  ['-//Airbnb Inc//Hosting Calendar 1.0//EN', 'airbnb'],
  ['-//HomeAway.com, Inc.//EN', 'vrbo'],
  ['-//admin.booking.com\\, b.v.//NONSGML v1.0//EN', 'booking_com'],
  ['-//ycs.agoda.com//EN', 'agoda'],
  ['-//Google Inc//Google Calendar 70.9054//EN', undefined],
  ['-//notbooking.company//EN', undefined],
  ['', undefined],
])('a calendar signed %s is of %s', (prodid, platform) => {
  expect(guessPlatform(prodid)).toBe(platform);
});
