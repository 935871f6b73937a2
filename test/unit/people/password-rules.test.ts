import { expect, test } from '@jest/globals';
import { passwordFlaw } from '../../../domain/people/password-rules.js';

test.each([
  ['elevensigns', /at least 12/],
  ['x'.repeat(129), /128 characters at most/],
  ['aaaaaaaaaaaaaaaa', /same few/],
  ['121212121212', /same few/],
  ['qwertyuiop123', /first that are tried/],
  ['Password2026!!', /first that are tried/],
  ['anna.berg@example.com', /e-mail address/],
  ['Anna.Berg@Example.com1', /e-mail address/],
  ['anna.berg2026', /e-mail address/],
])('%s is refused', (password, why) => {
  expect(passwordFlaw(password, 'anna.berg@example.com')?.message).toMatch(why);
});

test.each(['lake-house under fir 7', 'ünïcödé häuser am see', 'Vj3#kQ9!tZ2m'])('%s is taken', password => {
  expect(passwordFlaw(password, 'anna.berg@example.com')).toBeUndefined();
});
