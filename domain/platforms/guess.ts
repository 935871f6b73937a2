import type { Platform } from '../entry.js';

/** How calendars sign themselves, in PRODID. */
const SIGNATURES: readonly (readonly [RegExp, Platform])[] = [
  [/\/\/airbnb\b/i, 'airbnb'],
  [/\bhomeaway\.com|\bvrbo\b/i, 'vrbo'],
  [/\bbooking\.com/i, 'booking_com'],
  [/\bagoda\.com/i, 'agoda'],
];

/** Whose calendar this seems to be; undefined where its PRODID names no platform we know. */
export const guessPlatform = (prodid: string): Platform | undefined =>
  SIGNATURES.find(([signature]) => signature.test(prodid))?.[1];
