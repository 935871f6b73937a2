import type { Platform } from '../server/shapes.js';

const HOSTS: readonly (readonly [RegExp, Platform])[] = [
  [/(^|\.)airbnb\.[a-z.]+$/, 'airbnb'],
  [/(^|\.)booking\.com$/, 'booking_com'],
  [/(^|\.)(vrbo|homeaway|abritel|fewo-direkt|stayz|bookabach)\.[a-z.]+$/, 'vrbo'],
  [/(^|\.)agoda\.[a-z.]+$/, 'agoda'],
  [/(^|\.)(makemytrip|goibibo)\.com$/, 'gommt'],
];

/** Whose link this looks like, by its host. */
export function guessPlatform(link: string): Platform | undefined {
  if (!URL.canParse(link)) return undefined;
  const { hostname } = new URL(link);
  return HOSTS.find(([host]) => host.test(hostname))?.[1];
}
