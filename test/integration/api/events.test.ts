import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { appendChange, latestCursor } from '../../../store/changes.js';
import { type Tx, withOrganization } from '../../../store/database.js';
import { villa } from './given.js';
import { logSettled } from './log-settled.js';
import { type Json, type RunningApi, runApi } from './running-api.js';

let api: RunningApi;
const open: Listener[] = [];
beforeAll(async () => {
  api = await runApi();
});
afterEach(() => {
  for (const listener of open.splice(0)) listener.leave();
});
afterAll(() => api.close());

interface Told {
  readonly id: string;
  readonly data: Json;
}

/** A browser's EventSource, as far as it matters here. */
class Listener {
  readonly told: Told[] = [];
  lastId = '';
  ended = false;
  private readonly stop = new AbortController();
  private waiting: (() => void)[] = [];

  static async to(api: RunningApi, lastEventId?: string): Promise<Listener> {
    if (!lastEventId) await logSettled(api.db);
    const listener = new Listener();
    const response = await fetch(`${api.url}/api/events`, {
      signal: listener.stop.signal,
      headers: { ...api.owner.headers(), ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    void listener.read(response.body!);
    open.push(listener);
    await listener.until(() => listener.lastId !== '');
    return listener;
  }

  /** Resolves once `what` holds; the test's own time limit ends a wait in vain. */
  async until(what: () => boolean): Promise<void> {
    while (!what()) await new Promise<void>(resolve => this.waiting.push(resolve));
  }

  leave(): void {
    this.stop.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body) {
        text += Buffer.from(chunk).toString();
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) this.take(block);
        for (const resolve of this.waiting.splice(0)) resolve();
      }
    } catch {
      // left
    }
    this.ended = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private take(block: string): void {
    const fields = new Map(block.split('\n').map(line => line.split(/: ?(.*)/s) as [string, string]));
    this.lastId = fields.get('id') ?? this.lastId;
    if (fields.has('data')) {
      expect(fields.get('event')).toBe('change');
      this.told.push({ id: fields.get('id')!, data: JSON.parse(fields.get('data')!) });
    }
  }
}

const change = (tx: Tx, propertyId: string) =>
  appendChange(tx, { organizationId: api.organization.id, kind: 'property_changed', propertyId });

const write = (propertyId: string) =>
  withOrganization(api.db, api.organization.id, tx => change(tx, propertyId));

const idsOf = (listener: Listener) => listener.told.map(({ data }) => data.propertyId);

test('a listener hears of a change with ids and the moment, and of nothing from before it came', async () => {
  await villa(api);
  const listener = await Listener.to(api);
  const property = await villa(api);
  await listener.until(() => listener.told.length >= 3);
  expect(listener.told[0]!.data).toEqual({
    kind: 'property_added',
    propertyId: property.id,
    at: expect.stringMatching(/^\d{4}-.*Z$/),
  });
  expect(listener.told[0]!.id).toMatch(/^\d+-\d+$/);
  expect(new Set(idsOf(listener))).toEqual(new Set([property.id]));
});

test('one that comes back is told what it missed, in order and once', async () => {
  const places = [await villa(api), await villa(api), await villa(api)].map(({ id }) => id);
  const first = await Listener.to(api);
  await write(places[0]);
  await first.until(() => first.told.length === 1);
  first.leave();
  await write(places[1]);
  await write(places[2]);
  const again = await Listener.to(api, first.told[0]!.id);
  await again.until(() => again.told.length === 2);
  await write(places[0]);
  await again.until(() => again.told.length === 3);
  expect(idsOf(again)).toEqual([places[1], places[2], places[0]]);
});

test('one that comes back before its first change has lost nothing either', async () => {
  const { id } = await villa(api);
  const first = await Listener.to(api);
  first.leave();
  await write(id);
  const again = await Listener.to(api, first.lastId);
  await again.until(() => again.told.length === 1);
  expect(idsOf(again)).toEqual([id]);
});

test('a change whose transaction began first and committed last is not passed over', async () => {
  const [early, late] = [(await villa(api)).id, (await villa(api)).id];
  const listener = await Listener.to(api);
  const slow = await api.db.transaction();
  await change(slow, early); // takes its place in the log here
  await write(late);
  await slow.commit();
  await listener.until(() => listener.told.length === 2);
  expect(idsOf(listener)).toEqual([early, late]);
});

test('a resume in the midst of a running transaction misses nothing of it', async () => {
  const [early, late] = [(await villa(api)).id, (await villa(api)).id];
  const slow = await api.db.transaction();
  await change(slow, early);
  await write(late);
  const before = await latestCursor(api.system);
  const listener = await Listener.to(api, `${before.xid}-${before.id}`);
  await slow.commit();
  await listener.until(() => listener.told.length === 2);
  expect(idsOf(listener)).toEqual([early, late]);
});

test('another organization hears nothing', async () => {
  const { id } = await villa(api);
  const { rows } = await api.db.raw(`insert into organizations (name) values ('Other') returning id`);
  const listener = await Listener.to(api);
  await withOrganization(api.db, rows[0].id, tx =>
    appendChange(tx, { organizationId: rows[0].id, kind: 'property_changed' }),
  );
  await write(id);
  await listener.until(() => listener.told.length === 1);
  expect(idsOf(listener)).toEqual([id]);
  const resumed = await Listener.to(api, listener.lastId);
  await write(id);
  await resumed.until(() => resumed.told.length === 1);
  expect(idsOf(resumed)).toEqual([id]);
});

test('a place in the log that is none is taken for a new listener', async () => {
  const { id } = await villa(api);
  for (const nonsense of ['x', '1', '99999999999999999999999-1', '1-2-3']) {
    await logSettled(api.db);
    const listener = await Listener.to(api, nonsense);
    await write(id);
    await listener.until(() => listener.told.length === 1);
    listener.leave();
  }
});

test('a long absence is made good page by page, without a gap to what happens meanwhile', async () => {
  const { id } = await villa(api);
  const listener = await Listener.to(api);
  const from = listener.lastId;
  listener.leave();
  await withOrganization(api.db, api.organization.id, tx =>
    tx.raw(
      `insert into changes (organization_id, kind, property_id, detail)
       select :organization, 'property_changed', :id, '{}' from generate_series(1, 1700)`,
      { organization: api.organization.id, id },
    ),
  );
  const again = await Listener.to(api, from);
  await write(id);
  await again.until(() => again.told.length >= 1701);
  expect(again.told).toHaveLength(1701);
  const ids = again.told.map(told => told.id);
  expect(new Set(ids).size).toBe(1701);
});

test('streams end when the server stops', async () => {
  const other = await runApi();
  const listener = await Listener.to(other);
  const began = Date.now();
  await other.close();
  await listener.until(() => listener.ended);
  expect(Date.now() - began).toBeLessThan(3_000);
});
