import type { Platform } from '../entry.js';
import type { ProblemCode, ProblemDetails } from '../problems.js';
import type { Column } from './columns.js';

/** What is wrong with a row, and in which of its cells. */
export interface RowProblem {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  readonly column?: Column;
}

/** A cell of a platform, judged: a link that we would open, a platform kept by hand, or what is wrong with it. */
export type JudgedLink =
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'by_hand' }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly details: ProblemDetails };

/** One unit, as a row of the file gives it. */
export interface ImportRow {
  readonly line: number;
  readonly property: string;
  /** Empty: that of the property's first row, or of the property that is here already. */
  readonly timezone: string;
  /** Empty: the property's one unit. */
  readonly unit: string;
  readonly links: ReadonlyMap<Platform, JudgedLink>;
  readonly isTooLong: boolean;
}

const BY_HAND = /^(by hand|manual(ly)?|yes|x|a mano|manuale|s[iì])$/i;

/** Whether a cell says that the platform is kept by hand, instead of giving a link. */
export const saysByHand = (cell: string): boolean => BY_HAND.test(cell);

const HOSTS: readonly (readonly [RegExp, Platform])[] = [
  [/(^|\.)airbnb\.[a-z.]+$/, 'airbnb'],
  [/(^|\.)booking\.com$/, 'booking_com'],
  [/(^|\.)(vrbo|homeaway|abritel|fewo-direkt|stayz|bookabach)\.[a-z.]+$/, 'vrbo'],
  [/(^|\.)agoda\.[a-z.]+$/, 'agoda'],
  [/(^|\.)(makemytrip|goibibo)\.com$/, 'gommt'],
];

/** Whose link it is by its host; undefined where the host is no platform's own. */
export const platformOfHost = (hostname: string): Platform | undefined =>
  HOSTS.find(([host]) => host.test(hostname))?.[1];
