import { type Nights, nightCount } from '../nights.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `the night of 4 June 2026`, `2 nights from 4 June 2026`. */
export function nightsInWords(nights: Nights): string {
  const count = nightCount(nights);
  const [year, month, day] = nights.from.split('-');
  const first = `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  return count === 1 ? `the night of ${first}` : `${count} nights from ${first}`;
}
