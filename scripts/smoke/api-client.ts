import { randomBytes } from 'node:crypto';
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

/**
 * The few calls of the API that the smoke run makes, as a browser makes them: with the cookie of whoever signed in.
 * Any answer but the agreed one is an error.
 */
export class ApiClient {
  private cookie = '';

  constructor(private readonly url: string) {}

  /** By the link that the start printed. Stays signed in, also over a restart. */
  async becomeOwner(link: string): Promise<void> {
    await this.call('POST', '/api/first-owner', {
      token: new URL(link).hash.slice(1),
      organizationName: 'Smoke run',
      name: 'Smoke run',
      email: 'smoke@example.com',
      password: randomBytes(18).toString('base64url'),
    });
  }

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
      headers: {
        origin: new URL(this.url).origin,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const cookies = answer.headers.getSetCookie().map(cookie => cookie.split(';')[0]);
    if (cookies.length) this.cookie = cookies.join('; ');
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${text}`);
    return JSON.parse(text);
  }
}
