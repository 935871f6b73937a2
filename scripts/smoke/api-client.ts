import { z } from 'zod';
import { PLATFORMS } from '../../domain/entry.js';

const Feed = z.object({
  id: z.string(),
  unitId: z.string(),
  exportUrl: z.url(),
  health: z.object({
    state: z.string(),
    lookedAt: z.string().optional(),
    problem: z.object({ code: z.string(), says: z.string() }).optional(),
  }),
});
const Connection = z.object({ id: z.string(), platform: z.enum(PLATFORMS), feeds: z.array(Feed) });
const Property = z.object({ id: z.string(), connections: z.array(Connection) });
const Entries = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      kind: z.string(),
      nights: z.object({ from: z.string(), to: z.string() }),
    }),
  ),
});
export type SmokeProperty = z.output<typeof Property>;
export type SmokeConnection = z.output<typeof Connection>;
export type SmokeEntry = z.output<typeof Entries>['entries'][number];

/** The few calls of the API that the smoke run makes; any answer but the agreed one is an error. */
export class ApiClient {
  constructor(private readonly url: string) {}

  async addProperty(body: object): Promise<SmokeProperty> {
    return Property.parse(await this.call('POST', '/api/properties', body));
  }

  async property(id: string): Promise<SmokeProperty> {
    return Property.parse(await this.call('GET', `/api/properties/${id}`));
  }

  async entries(propertyId: string, from: string, to: string): Promise<SmokeEntry[]> {
    const query = new URLSearchParams({ property: propertyId, from, to });
    return Entries.parse(await this.call('GET', `/api/entries?${query}`)).entries;
  }

  async syncNow(connectionId: string): Promise<void> {
    await this.call('POST', `/api/connections/${connectionId}/sync`, {});
  }

  private async call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(this.url + path, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${text}`);
    return JSON.parse(text);
  }
}
