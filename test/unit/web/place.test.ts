import { expect, test } from '@jest/globals';
import { placeIn } from '../../../web/src/sign-in/place.js';

test('after signing in one is back where one was', () => {
  expect(placeIn({ to: '/settings/people?from=menu' })).toBe('/settings/people?from=menu');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 7, null])(
  '%p is no place of this app and leads to the first page',
  to => {
    expect(placeIn({ to })).toBe('/');
    expect(placeIn(to)).toBe('/');
  },
);
