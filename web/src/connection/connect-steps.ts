import { PLATFORMS } from '../platform/names.js';
import type { Connection, Platform, Property } from '../server/shapes.js';

/*
 * A platform is connected in steps, and each is an address, so that "back" goes a step back and a step can be shown to
 * somebody: choose the platform, find the link there, paste it, see what it would do, and give the platform ours. What
 * was pasted is a secret and stands in no address: it lives as long as the page is open.
 */

export const STEPS = ['where', 'link', 'first-result', 'our-link'] as const;
export type Step = (typeof STEPS)[number];

export interface Place {
  readonly platform: Platform;
  readonly step: Step;
}

export const connectAddress = (propertyId: string, platform?: Platform, step: Step = 'where'): string =>
  platform ? `/properties/${propertyId}/connect/${platform}/${step}` : `/properties/${propertyId}/connect`;

/** `airbnb/link`; undefined where the platform is yet to be chosen, or nothing stands there. */
export function placeOf(rest: string): Place | undefined {
  const [platform, step = 'where'] = rest.split('/').filter(Boolean);
  const isPlatform = PLATFORMS.find(one => one === platform);
  const isStep = STEPS.find(one => one === step);
  return isPlatform && isStep && { platform: isPlatform, step: isStep };
}

/** A platform without links has nothing to find, paste or see. */
export const stepsFor = (gives: 'link' | 'nothing'): readonly Step[] =>
  gives === 'link' ? STEPS : ['where', 'our-link'];

/** Units that the platform does not know: all before it is connected, later those that were added since. */
export const unitsNotOn = (
  { units }: Pick<Property, 'units'>,
  connection: Pick<Connection, 'feeds'> | undefined,
): Property['units'] => units.filter(({ id }) => !connection?.feeds.some(({ unitId }) => unitId === id));

/** What was pasted, by the unit's id. */
export type Links = Readonly<Record<string, string>>;

/** The name of an earlier or later unit that has the same link in the same form. */
export function sameLinkElsewhere(
  { units }: Pick<Property, 'units'>,
  links: Links,
  unitId: string,
): string | undefined {
  const url = links[unitId]?.trim();
  if (!url) return undefined;
  return units.find(({ id }) => id !== unitId && links[id]?.trim() === url)?.name;
}

/** What is to be saved: links that stand still, of units that still want one. */
export const pasted = (links: Links): { unitId: string; url: string }[] =>
  Object.entries(links).flatMap(([unitId, url]) => (url.trim() ? [{ unitId, url: url.trim() }] : []));
