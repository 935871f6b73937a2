import { randomBytes, randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { type FetchedFeed, type FetchFeed, fetchFeed } from '../../../activities/fetch-feed.js';
import { parseFeed } from '../../../activities/parse-feed.js';
import { type WrittenAnswer, writeCalendar } from '../../../activities/write-calendar.js';
import type { Platform as PlatformName } from '../../../domain/entry.js';
import { type Instant, later, toEpochMs } from '../../../domain/instant.js';
import { type GuardedHttp, openGuardedHttp } from '../../../intake/guarded-http.js';
import { ParseThread } from '../../../intake/parse-thread.js';
import { type Database, openDatabase, withOrganization } from '../../../store/database.js';
import { KeyRing } from '../../../store/key-ring.js';
import { keyRingSecrets } from '../../../store/key-ring-secrets.js';
import { openSystemDatabase, type SystemDatabase } from '../../../store/system-database.js';
import { testDatabase } from '../../support/postgres.js';
import { type Answer, Platform } from './platform.js';

type Row = Record<string, unknown>;

/** What a look said: its result, or the failure with which it asks for the next attempt. */
export type Said = FetchedFeed | { readonly kind: 'again'; readonly type: string; readonly inMs: number };

/** Everything a sync uses, real: a database, a platform's server, the parser's thread. The clock is ours. */
export class SyncRoom {
  readonly platform = new Platform();
  readonly keyRing = new KeyRing([{ id: 'k1', key: randomBytes(32).toString('base64') }]);
  readonly parser = new ParseThread();
  /** Its owner's view of the database: past row-level security. */
  db!: Database;
  /** The worker's own pools. */
  app!: Database;
  system!: SystemDatabase;
  http!: GuardedHttp;
  url!: string;
  /** To which properties are added; unset, each has one of its own. */
  organizationId: string | undefined;
  now: Instant = '2026-03-01T12:00:00.000Z';

  static async open(): Promise<SyncRoom> {
    const room = new SyncRoom();
    await room.platform.start();
    room.http = openGuardedHttp({ allowHosts: [room.platform.host] });
    const url = await testDatabase();
    room.url = url;
    room.db = openDatabase(url);
    room.app = openDatabase(url, { actingAs: 'ota_app' });
    room.system = openSystemDatabase(url);
    return room;
  }

  async close(): Promise<void> {
    await Promise.all([this.http.close(), this.parser.close(), this.platform.stop()]);
    await Promise.all([this.db.destroy(), this.app.destroy(), this.system.destroy()]);
  }

  pass(ms: number): void {
    this.now = later(this.now, ms);
  }

  readonly use = {
    secrets: keyRingSecrets(this.keyRing),
    parser: this.parser,
    now: () => this.now,
    random: () => 0.5,
  };

  /** A property of an organization of its own, in Rome, with a feed on each of the platforms. */
  async property(...platforms: PlatformName[]): Promise<SyncedFeed[]> {
    const organizationId =
      this.organizationId ??
      (await this.id('insert into organizations (name) values (?) returning id', ['Hosts']));
    const propertyId = await this.id(
      `insert into properties (organization_id, name, timezone) values (?, 'Villa', 'Europe/Rome') returning id`,
      [organizationId],
    );
    const unitId = await this.id(
      `insert into units (organization_id, property_id, name) values (?, ?, 'Villa') returning id`,
      [organizationId, propertyId],
    );
    const feeds: SyncedFeed[] = [];
    for (const name of platforms) {
      const connectionId = await this.id(
        'insert into connections (organization_id, property_id, platform) values (?, ?, ?) returning id',
        [organizationId, propertyId, name],
      );
      const feedId = randomUUID();
      const path = `/${feedId}.ics?s=secret`;
      await this.db.raw(
        `insert into feeds (id, organization_id, connection_id, unit_id, import_url_sealed, import_url_host,
                            export_token_sealed, export_token_hash)
         values (?, ?, ?, ?, ?, ?, 'x', ?)`,
        [
          feedId,
          organizationId,
          connectionId,
          unitId,
          this.keyRing.seal(`http://${this.platform.host}${path}`, feedId),
          this.platform.host,
          randomBytes(32),
        ],
      );
      feeds.push(new SyncedFeed(this, { organizationId, propertyId, unitId, connectionId, feedId }, path));
    }
    return feeds;
  }

  private async id(sql: string, values: string[]): Promise<string> {
    const { rows } = await this.db.raw(sql, values);
    return rows[0].id;
  }
}

export interface FeedIds {
  readonly organizationId: string;
  readonly propertyId: string;
  readonly unitId: string;
  readonly connectionId: string;
  readonly feedId: string;
}

/** One feed, and the road of its syncs. */
export class SyncedFeed {
  constructor(
    private readonly room: SyncRoom,
    readonly ids: FeedIds,
    private readonly path: string,
  ) {}

  answers(answer: Answer): void {
    this.room.platform.answer(this.path, answer);
  }

  /** One attempt of the polling activity. */
  async look(
    ask: Partial<FetchFeed> = { look: 'now' },
    { attempt = 1, scheduledAt = this.room.now } = {},
  ): Promise<Said> {
    const { organizationId, feedId } = this.ids;
    const env = new MockActivityEnvironment({ attempt, scheduledTimestampMs: toEpochMs(scheduledAt) });
    const { app: db, http, use } = this.room;
    try {
      const full: FetchFeed = { organizationId, feedId, look: 'due', ...ask };
      return await env.run(fetchFeed({ ...use, db, http }), full);
    } catch (error) {
      if (!(error instanceof ApplicationFailure)) throw error;
      expectNoSecret(error);
      return { kind: 'again', type: error.type ?? '', inMs: Number(error.nextRetryDelay) };
    }
  }

  async parse(snapshotId: string): Promise<void> {
    const { organizationId } = this.ids;
    await parseFeed({ ...this.room.use, db: this.room.app })({
      organizationId,
      snapshotId,
      answeredAt: this.room.now,
    });
  }

  write(snapshotId: string, answeredAt: Instant): Promise<WrittenAnswer> {
    const { organizationId, feedId } = this.ids;
    return writeCalendar({ ...this.room.use, db: this.room.app })({
      organizationId,
      feedId,
      snapshotId,
      answeredAt,
    });
  }

  /** The whole road: a look, which has to bring something, then parse and write. */
  async sync(answer: Answer): Promise<WrittenAnswer> {
    this.answers(answer);
    const said = await this.look({ look: 'now' });
    if (said.kind !== 'changed') throw new Error(`The look said ${JSON.stringify(said)}.`);
    await this.parse(said.snapshotId);
    return this.write(said.snapshotId, said.answeredAt);
  }

  /** `2026-12-01/2026-12-05 stay` of each active entry. */
  async taken(): Promise<string[]> {
    const rows = await this.rows(
      `select lower(nights) || '/' || upper(nights) || ' ' || kind as taken from entries
        where feed_id = :feedId and ended_at is null order by 1`,
    );
    return rows.map(row => String(row.taken));
  }

  async health(): Promise<Row> {
    const [row] = await this.rows('select * from feed_health where feed_id = :feedId');
    return row ?? {};
  }

  async log(): Promise<string[]> {
    const rows = await this.rows('select kind from changes where feed_id = :feedId order by id');
    return rows.map(row => String(row.kind));
  }

  async rows(sql: string): Promise<Row[]> {
    return withOrganization(this.room.db, this.ids.organizationId, async tx => {
      const { rows } = await tx.raw(sql, { ...this.ids });
      return rows;
    });
  }
}

/** What stands in a failure stands in a history. */
function expectNoSecret(failure: ApplicationFailure): void {
  const text = `${failure.message} ${failure.stack} ${JSON.stringify(failure.details)}`;
  if (/secret|127\.0\.0\.1|VEVENT|Reserved/.test(text)) throw new Error(`A failure tells too much: ${text}`);
}
