import { writeChecklist } from '../../../activities/write-checklist.js';
import type { Platform } from '../../../domain/entry.js';
import { type Database, withOrganization } from '../../../store/database.js';
import { completeTask, doStep, undoStep } from '../../../store/do-steps.js';
import { cancelTask, reopenTask } from '../../../store/task-deeds.js';
import { tellIfDue } from '../../../store/wait-for-task.js';
import { airbnbCalendar, stay } from '../conflicts/calendars.js';
import type { FeedIds, SyncedFeed, SyncRoom } from '../sync/sync-room.js';

export interface SeenTask {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly how: string | null;
  readonly because: string | null;
  readonly steps: readonly SeenStep[];
}

export interface SeenStep {
  readonly id: string;
  /** `close 2026-03-02/2026-03-05 open`. */
  readonly says: string;
}

/** A villa in Rome that sells on Airbnb, and on platforms that a person keeps. */
export class ByHand {
  private constructor(
    private readonly room: SyncRoom,
    readonly airbnb: SyncedFeed,
    readonly connections: ReadonlyMap<Platform, string>,
  ) {}

  /** Airbnb has answered once, with one stay far ahead; the first daily lists are written. */
  static async open(room: SyncRoom, ...platforms: Platform[]): Promise<ByHand> {
    const [airbnb] = await room.property('airbnb');
    const connections = new Map<Platform, string>();
    for (const platform of platforms) {
      const { rows } = await room.db.raw(
        'insert into connections (organization_id, property_id, platform) values (?, ?, ?) returning id',
        [airbnb!.ids.organizationId, airbnb!.ids.propertyId, platform],
      );
      connections.set(platform, rows[0].id);
    }
    const home = new ByHand(room, airbnb!, connections);
    await airbnb!.sync(airbnbCalendar());
    await home.daily();
    return home;
  }

  get ids(): FeedIds {
    return this.airbnb.ids;
  }

  /** Airbnb answers with these stays, each `code from to`. */
  async sells(...stays: readonly (readonly [code: string, from: string, to: string])[]): Promise<void> {
    this.room.pass(60_000);
    await this.airbnb.sync(airbnbCalendar(...stays.map(one => stay(...one))));
  }

  /** Whatever daily list is due. */
  async daily(): Promise<string[]> {
    const outcomes: string[] = [];
    for (const connectionId of this.connections.values()) {
      const { organizationId } = this.ids;
      const write = writeChecklist({ db: this.room.app, now: () => this.room.now });
      outcomes.push((await write({ organizationId, connectionId })).outcome);
    }
    return outcomes;
  }

  /** All tasks there ever were, the first one first. */
  async tasks(): Promise<SeenTask[]> {
    const { rows } = await this.room.db.raw(
      `select t.id, t.kind, t.state, t.ended_how as how, t.end_reason as because,
              coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'says', s.action || ' ' || lower(s.nights) ||
                          '/' || upper(s.nights) || ' ' || coalesce(s.because, s.state)) order by s.nights, s.made_at)
                          from task_steps s where s.task_id = t.id), '[]') as steps
         from tasks t where t.organization_id = ? order by t.opened_at, t.id`,
      [this.ids.organizationId],
    );
    return rows;
  }

  async onlyTask(): Promise<SeenTask> {
    const tasks = (await this.tasks()).filter(({ state }) => state === 'open');
    if (tasks.length !== 1) throw new Error(`not one open task: ${JSON.stringify(tasks)}`);
    return tasks[0]!;
  }

  tick = (task: SeenTask, place = 0, tick = {}) =>
    this.within(tx =>
      doStep(tx, this.ids.organizationId, task.id, task.steps[place]!.id, tick, this.room.now),
    );
  untick = (task: SeenTask, place = 0) =>
    this.within(tx => undoStep(tx, this.ids.organizationId, task.id, task.steps[place]!.id, this.room.now));
  complete = (task: SeenTask) =>
    this.within(tx => completeTask(tx, this.ids.organizationId, task.id, {}, this.room.now));
  cancel = (task: SeenTask) =>
    this.within(tx => cancelTask(tx, this.ids.organizationId, task.id, 'Not now.', this.room.now));
  reopen = (task: SeenTask) =>
    this.within(tx => reopenTask(tx, this.ids.organizationId, task.id, this.room.now));
  tell = (task: SeenTask) =>
    this.within(tx => tellIfDue(tx, this.ids.organizationId, task.id, this.room.now));

  /** What the change log tells of tasks. */
  async told(): Promise<string[]> {
    const { rows } = await this.room.db.raw(
      'select kind from changes where organization_id = ? and task_id is not null order by id',
      [this.ids.organizationId],
    );
    return rows.map((row: { kind: string }) => row.kind);
  }

  within<T>(work: Parameters<typeof withOrganization<T>>[2]): Promise<T> {
    return withOrganization(this.room.app as Database, this.ids.organizationId, work);
  }
}

export const says = ({ steps }: SeenTask): string[] => steps.map(step => step.says);

/** `check_feed done feed_answers` of each task there ever was in the feed's organization. */
export const tasksOf = async (feed: SyncedFeed): Promise<string[]> =>
  (
    await feed.rows(
      `select t.kind || ' ' || t.state || coalesce(' ' || t.end_reason, '') as says from tasks t
        where t.organization_id = :organizationId order by t.opened_at, t.kind`,
    )
  ).map(row => String(row.says));
