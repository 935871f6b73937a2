import { expect, test } from '@jest/globals';
import {
  connectAddress,
  type Links,
  pasted,
  placeOf,
  sameLinkElsewhere,
  stepsFor,
} from '../../../web/src/connection/connect-steps.js';

const unit = (id: string, name: string) => ({ id, name, propertyId: 'p', createdAt: '2026-11-23T09:00:00Z' });
const house = { units: [unit('1', 'Garden room'), unit('2', 'Attic room')] };

test('each step is an address, and the address leads to the step', () => {
  const address = connectAddress('p', 'booking_com', 'first-result');
  expect(address).toBe('/properties/p/connect/booking_com/first-result');
  expect(placeOf(address.split('/connect/')[1]!)).toEqual({ platform: 'booking_com', step: 'first-result' });
  expect(placeOf('airbnb')).toEqual({ platform: 'airbnb', step: 'where' });
});

test.each(['', 'expedia/link', 'airbnb/elsewhere'])('nothing stands at "%s"', rest => {
  expect(placeOf(rest)).toBeUndefined();
});

test('a platform without links has nothing to paste', () => {
  expect(stepsFor('nothing')).not.toContain('link');
  expect(stepsFor('link')).toContain('link');
});

test('a link pasted for two units is told at both, by the name of the other', () => {
  const links: Links = { 1: 'https://a/x.ics ', 2: 'https://a/x.ics' };
  expect(sameLinkElsewhere(house, links, '1')).toBe('Attic room');
  expect(sameLinkElsewhere(house, links, '2')).toBe('Garden room');
  expect(sameLinkElsewhere(house, { 1: 'https://a/x.ics', 2: ' ' }, '1')).toBeUndefined();
  expect(sameLinkElsewhere(house, {}, '1')).toBeUndefined();
});

test('only units with a link are saved with one', () => {
  expect(pasted({ 1: ' https://a/x.ics ', 2: '  ' })).toEqual([{ unitId: '1', url: 'https://a/x.ics' }]);
});
