import { expect, test } from '@jest/globals';
import { byNumber, lasting, percent, span, toneOf, UNKNOWN } from '../../../web/src/monitoring/figures.js';

test('a rate is never rounded up to all', () => {
  expect([1, 0.9999, 0.984, 0.5, 0].map(percent)).toEqual(['100 %', '99.9 %', '98.4 %', '50.0 %', '0.0 %']);
});

test('what is not known is no nought', () => {
  expect([percent(null), lasting(null), span(null)]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
  expect(toneOf(null)).toBe('idle');
});

test('the promise of 95 % is good, less is not', () => {
  expect([0.96, 0.95, 0.949, 0.5].map(toneOf)).toEqual(['good', 'good', 'wait', 'bad']);
});

test('times read as people say them', () => {
  expect([80, 999, 1_240].map(lasting)).toEqual(['80 ms', '999 ms', '1.2 s']);
  expect([20, 60, 5_000, 7_200, 200_000].map(span)).toEqual([
    'under a minute',
    '1 min',
    '83 min',
    '2 h',
    '2 days',
  ]);
});

test('failures come with the most frequent first', () => {
  expect(byNumber({ feed_html: 1, feed_cut: 7, feed_empty: 1 }).map(([code]) => code)).toEqual([
    'feed_cut',
    'feed_empty',
    'feed_html',
  ]);
});
