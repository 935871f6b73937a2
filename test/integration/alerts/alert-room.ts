import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { keepAlerts } from '../../../activities/keep-alerts.js';
import { type Instant, later, MINUTE_MS } from '../../../domain/instant.js';
import type { ProblemCode } from '../../../domain/problems.js';
import type { Json, RunningApi } from '../api/running-api.js';
import { Telling } from '../notify/telling.js';
import { Receiver } from '../webhooks/receiver.js';

/** An organization with feeds, a channel of its manager, and the worker's duties, called by the test. */
export class AlertRoom {
  private constructor(
    readonly api: RunningApi,
    readonly receiver: Receiver,
    readonly telling: Telling,
    readonly channel: Json,
  ) {}

  static async open(api: RunningApi, hosts: string[]): Promise<AlertRoom> {
    const receiver = await Receiver.start();
    hosts.push(receiver.host);
    await api.patch('/api/me/notification-preferences', { digestMinutes: 0, muted: [] });
    const { body, status } = await api.post('/api/channels', {
      of: 'me',
      kind: 'webhook',
      name: 'Mine',
      url: receiver.url(),
      severities: ['urgent', 'important', 'info'],
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return new AlertRoom(api, receiver, new Telling(api, hosts, undefined), body);
  }

  async close(): Promise<void> {
    await this.api.delete(`/api/channels/${this.channel.id}`);
    await this.telling.close();
    await this.receiver.stop();
  }

  readonly now = (): Instant => this.telling.sending.now();
  pass(minutes: number): void {
    this.telling.pass(minutes * MINUTE_MS);
  }

  /** Homes with a feed each, all well. Answers the feeds' ids. */
  async feeds(count: number, platform = 'airbnb'): Promise<string[]> {
    const organization_id = this.api.organization.id;
    const ids = Array.from({ length: count }, () => ({
      property: randomUUID(),
      unit: randomUUID(),
      connection: randomUUID(),
      feed: randomUUID(),
    }));
    const { db } = this.api;
    const insert = (table: string, row: (of: (typeof ids)[number], number: number) => object) =>
      db(table).insert(ids.map((of, number) => ({ organization_id, ...row(of, number) })));
    await insert('properties', ({ property }, number) => ({
      id: property,
      name: `Home ${number + 1}`,
      timezone: 'Europe/Rome',
    }));
    await insert('units', ({ unit, property }, number) => ({
      id: unit,
      property_id: property,
      name: `Home ${number + 1}`,
    }));
    await insert('connections', ({ connection, property }) => ({
      id: connection,
      property_id: property,
      platform,
    }));
    await insert('feeds', ({ feed, connection, unit }) => ({
      id: feed,
      connection_id: connection,
      unit_id: unit,
      import_url_sealed: 'sealed',
      import_url_host: 'airbnb.example',
      import_url_end: 'x',
      export_token_sealed: 'sealed',
      export_token_hash: Buffer.from(feed.replaceAll('-', '').repeat(2), 'hex'),
    }));
    await insert('feed_health', ({ feed }) => ({ feed_id: feed }));
    await this.answers(ids.map(({ feed }) => feed));
    return ids.map(({ feed }) => feed);
  }

  async answers(feeds: readonly string[]): Promise<void> {
    await this.api.db('feed_health').whereIn('feed_id', feeds).update({
      looked_at: this.now(),
      answered_at: this.now(),
      problem: null,
      problem_details: null,
      problem_since: null,
      failing: null,
      failures: 0,
      stale_since: null,
    });
  }

  /** They have failed since `minutes` ago. */
  async fails(feeds: readonly string[], minutes: number, problem: ProblemCode = 'feed_timeout') {
    await this.api
      .db('feed_health')
      .whereIn('feed_id', feeds)
      .update({
        looked_at: this.now(),
        problem,
        problem_details: {},
        problem_since: later(this.now(), -minutes * MINUTE_MS),
        failing: problem,
        failures: 6,
      });
  }

  /** A minute of the fleet, of the relay and of the channel. Answers what the channel was told in it. */
  async minute(): Promise<string[]> {
    const before = this.receiver.received.length;
    const use = { db: this.api.app, system: this.api.system, now: this.now };
    const kept = await new MockActivityEnvironment().run(keepAlerts(use));
    if ((kept as { failed: number }).failed > 0) throw new Error('the alerts could not be kept');
    await this.telling.sending.relay();
    await this.telling.send(this.channel);
    return this.receiver.received
      .slice(before)
      .flatMap(({ body }) => JSON.parse(body).data.notifications.map(({ says }: Json) => says));
  }

  async open(): Promise<Json[]> {
    return (await this.api.get('/api/alerts?state=open')).body.alerts;
  }
}
