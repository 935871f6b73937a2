import { type RolledUp, rollUpHealth } from '../../../activities/roll-up-health.js';
import { later, toInstant } from '../../../domain/instant.js';
import { Problem, type ProblemCode } from '../../../domain/problems.js';
import { withOrganization } from '../../../store/database.js';
import { recordPull } from '../../../store/export-pulls.js';
import { recordAnswer, recordFailure } from '../../../store/feed-health.js';
import type { FeedIds, SyncRoom } from '../sync/sync-room.js';

type Row = Record<string, unknown>;

export const RETENTION_DAYS = 400;

/** The hour of a moment, as feed_hours has it. */
export const hourOf = (at: string): string => `${at.slice(0, 13)}:00:00.000Z`;

/** What is counted of looks and pulls, and the roll-up, on the clock of the room. */
export class HealthRoom {
  constructor(private readonly room: SyncRoom) {}

  answered({ organizationId, feedId }: FeedIds, tookMs = 100): Promise<void> {
    const look = { ...this.look(feedId, tookMs), freshUntil: later(this.room.now, 10_800_000) };
    return this.as(organizationId, tx => recordAnswer(tx, organizationId, look, {}));
  }

  failed({ organizationId, feedId }: FeedIds, code: ProblemCode, tookMs = 100): Promise<void> {
    return this.as(organizationId, tx =>
      recordFailure(tx, organizationId, this.look(feedId, tookMs), new Problem(code), 'retrying'),
    );
  }

  async pulled({ organizationId, feedId }: FeedIds): Promise<void> {
    const contentHash = Buffer.alloc(32);
    await this.as(organizationId, tx =>
      recordPull(tx, { organizationId, feedId, at: this.room.now, contentHash, entries: [] }),
    );
  }

  rollUp(retentionDays = RETENTION_DAYS): Promise<RolledUp> {
    const { app: db, system } = this.room;
    return rollUpHealth({ db, system, now: () => this.room.now, healthRetentionDays: retentionDays })();
  }

  /** Hours of a feed in order, without what is the same for all of them. */
  async hours({ feedId }: Pick<FeedIds, 'feedId'>): Promise<Row[]> {
    const { rows } = await this.room.db.raw(
      `select hour, looks, answers, look_ms, syncs, held, failed, pulls from feed_hours
        where feed_id = ? order by hour`,
      [feedId],
    );
    return rows;
  }

  async partitions(): Promise<string[]> {
    const { rows } = await this.room.db.raw(
      `select inhrelid::regclass::text as name from pg_inherits
        where inhparent = 'feed_hours'::regclass order by 1`,
    );
    return rows.map((row: { name: string }) => row.name);
  }

  private as<T>(organizationId: string, work: Parameters<typeof withOrganization<T>>[2]): Promise<T> {
    return withOrganization(this.room.app, organizationId, work);
  }

  private look(feedId: string, tookMs: number) {
    const at = this.room.now;
    return { feedId, at, tookMs, nextLookAt: later(at, 1_800_000) };
  }
}

/** A real moment: partitions are only made around now. */
export const nowInstant = (): string => toInstant(Date.now());
