import type { Stage } from './stage.js';

/** Adds a property that is one unit of the same name, sold on Airbnb by this link. Answers the id of its unit. */
export async function addAirbnbHouse(
  { call }: Stage,
  house: { readonly name: string; readonly url: string; readonly timezone: string },
): Promise<string> {
  const { name, url, timezone } = house;
  const { units } = await call<{ units: { id: string }[] }>('post', '/api/properties', {
    name,
    timezone,
    units: [{ name }],
    connections: [{ platform: 'airbnb', feeds: [{ url }] }],
  });
  return units[0]!.id;
}
