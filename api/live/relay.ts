import type { Logger } from 'pino';
import { type Cursor, changesAfter, isAfter, type LoggedChange, latestCursor } from '../../store/changes.js';
import type { SystemDatabase } from '../../store/system-database.js';

/** Someone who is told of the changes of one organization. */
export interface Reader {
  readonly organizationId: string;
  /** The last change it was told of; unset, it is told of what comes from now on. */
  cursor?: Cursor;
  readonly closed: boolean;
  /** Where it starts, before the first change. */
  startAt(cursor: Cursor): void;
  /** Answers false where it cannot take more until `drained`. */
  tell(change: LoggedChange): boolean;
  /** Resolves when it can take more, or has gone. */
  drained(): Promise<void>;
  end(): void;
}

const PAGE = 500;
const AFTER_FAILURE_MS = 2_000;

/*
 * One relay in each API process reads the change log while anybody listens, and hands each reader the changes of its
 * organization.
 *
 * A reader is `live` when it has been told of everything up to `position`, which is where the relay's own reading
 * stands. One that resumes, or could not take more for a while, first reads from its own cursor, page by page and as
 * fast as it can take it, and becomes live when a page ends the log while `position` has not moved since that page
 * was asked for: then nothing lies between the two. So no reader is ever buffered for.
 */
export class Relay {
  private readonly readers = new Set<Reader>();
  private readonly live = new Set<Reader & { cursor: Cursor }>();
  private position: Cursor | undefined;
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private closed = false;

  constructor(
    private readonly db: SystemDatabase,
    private readonly log: Logger,
    private readonly pollMs = 200,
  ) {}

  /** Tells `reader` of changes until it leaves. Resolves when it is live. */
  async join(reader: Reader): Promise<void> {
    if (this.closed) return reader.end();
    this.readers.add(reader);
    this.position ??= await latestCursor(this.db);
    reader.cursor ??= this.position;
    reader.startAt(reader.cursor);
    await this.catchUp(reader as Reader & { cursor: Cursor });
    this.running ??= this.run();
  }

  leave(reader: Reader): void {
    this.readers.delete(reader);
    this.live.delete(reader as Reader & { cursor: Cursor });
    if (this.readers.size === 0) this.wake?.();
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const reader of [...this.readers]) {
      this.leave(reader);
      reader.end();
    }
    this.wake?.();
    await this.running;
  }

  private async catchUp(reader: Reader & { cursor: Cursor }): Promise<void> {
    while (!reader.closed) {
      const before = this.position;
      const page = await changesAfter(this.db, reader.cursor, PAGE, reader.organizationId);
      for (const change of page) {
        if (reader.closed) return;
        reader.cursor = change.cursor;
        if (!reader.tell(change)) await reader.drained();
      }
      if (page.length < PAGE && this.position === before) {
        if (!reader.closed) this.live.add(reader);
        return;
      }
    }
  }

  private async run(): Promise<void> {
    while (this.readers.size > 0) {
      const pause = await this.poll();
      if (this.readers.size > 0) await this.sleep(pause);
    }
    this.running = undefined;
    this.position = undefined;
  }

  /** Reads on, tells the live readers, answers how long to wait before reading again. */
  private async poll(): Promise<number> {
    try {
      const page = await changesAfter(this.db, this.position!, PAGE);
      for (const change of page) for (const reader of [...this.live]) this.pass(change, reader);
      this.position = page.at(-1)?.cursor ?? this.position;
      return page.length === PAGE ? 0 : this.pollMs;
    } catch (err) {
      this.log.warn({ err }, 'change log not readable');
      return AFTER_FAILURE_MS;
    }
  }

  private pass(change: LoggedChange, reader: Reader & { cursor: Cursor }): void {
    if (change.organizationId !== reader.organizationId || !isAfter(change.cursor, reader.cursor)) return;
    reader.cursor = change.cursor;
    if (reader.tell(change)) return;
    this.live.delete(reader);
    reader
      .drained()
      .then(() => this.catchUp(reader))
      .catch((err: unknown) => {
        this.log.warn({ err }, 'reader could not catch up');
        reader.end(); // it comes again, and resumes
      });
  }

  private async sleep(ms: number): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }
}
