import { expect, test } from '@jest/globals';
import { marksArrivalOrDeparture } from '../../../domain/platforms/markers.js';

const event = (from: string, to: string, summary: string) => ({
  uid: summary,
  nights: { from, to },
  summary,
  description: '',
  status: '',
  transp: '',
  problems: [],
});
const stay = event('2026-06-01', '2026-06-05', 'A. Guest');
const marks = (from: string, to: string, summary: string, beside = [stay]) => {
  const one = event(from, to, summary);
  return marksArrivalOrDeparture(one, [...beside, one]);
};

test('arrival on the stay’s first day, departure on its last, in several languages', () => {
  for (const word of [
    'Check-in',
    'Checkin',
    'Check in',
    'Anreise',
    'Arrivée',
    'Arrivo',
    'Llegada',
    'Chegada',
  ]) {
    expect(marks('2026-06-01', '2026-06-02', `${word}: A. Guest`)).toBe(true);
    expect(marks('2026-06-05', '2026-06-06', `${word}: A. Guest`)).toBe(false);
  }
  for (const word of [
    'Check-out',
    'Checkout',
    'Check out',
    'Abreise',
    'Départ',
    'Partenza',
    'Salida',
    'Saída',
  ]) {
    expect(marks('2026-06-05', '2026-06-06', `${word}: A. Guest`)).toBe(true);
    expect(marks('2026-06-01', '2026-06-02', `${word}: A. Guest`)).toBe(false);
  }
});

test('without the stay it marks, it is all we know of these nights', () => {
  expect(marks('2026-06-01', '2026-06-02', 'Check-in', [])).toBe(false);
  expect(marks('2026-06-05', '2026-06-06', 'Check-out', [])).toBe(false);
});

test('more than one night is a stay', () => {
  expect(marks('2026-06-01', '2026-06-03', 'Check-in')).toBe(false);
});

test('one night without such words is a stay', () => {
  expect(marks('2026-06-05', '2026-06-06', 'B. Guest')).toBe(false);
});
