import { randomUUID } from 'node:crypto';
import type { Kind } from '../../../domain/entry.js';
import type { Json, RunningApi } from './running-api.js';

export const UNKNOWN_ID = '3f8a6a2e-7f3e-4c1b-9d5e-0b8f6a1c2d3e';

let places = 0;

/** A property with one unit on Airbnb and Booking.com, both linked. */
export async function villa(api: RunningApi, name = `Villa ${++places}`): Promise<Json> {
  const link = randomUUID();
  const { status, body } = await api.post('/api/properties', {
    name,
    timezone: 'Europe/Rome',
    connections: [
      { platform: 'airbnb', feeds: [{ url: `https://www.airbnb.com/calendar/ical/1.ics?s=${link}` }] },
      { platform: 'booking_com', feeds: [{ url: `https://ical.booking.com/v1/export?t=${link}` }] },
    ],
  });
  if (status !== 201) throw new Error(`no villa: ${JSON.stringify(body)}`);
  return body;
}

export const connectionOf = (property: Json, platform: string): Json =>
  property.connections.find((connection: Json) => connection.platform === platform);

export const feedOf = (property: Json, platform: string): Json => connectionOf(property, platform).feeds[0];

/** Nights that a platform told of the property's unit. Answers the entry's id. */
export async function taken(
  api: RunningApi,
  property: Json,
  platform: string,
  [from, to]: readonly [string, string],
  kind: Kind = 'stay',
): Promise<string> {
  const id = randomUUID();
  const feed = feedOf(property, platform);
  await api.db.raw(
    `insert into entries (id, organization_id, unit_id, feed_id, source, kind, nights, uid, first_seen_at)
     values (:id, :organization, :unit, :feed, :platform, :kind, daterange(:from, :to), :id, '2026-11-01T10:00:00Z')`,
    { id, organization: api.organization.id, unit: feed.unitId, feed: feed.id, platform, kind, from, to },
  );
  return id;
}
