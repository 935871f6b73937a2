import type { Response } from 'express';
import { type Cursor, cursorText, type LoggedChange } from '../../store/changes.js';
import type { Reader } from './relay.js';

/** Silence that no proxy on the way takes for a dead connection. */
const KEEP_ALIVE_MS = 15_000;
const RECONNECT_AFTER_MS = 2_000;

/** A browser that listens, as server-sent events: `id: <xid>-<id>`, `event: change`, data of a ChangeEvent. */
export class EventStream implements Reader {
  cursor?: Cursor;
  private readonly keepAlive: NodeJS.Timeout;

  constructor(
    readonly organizationId: string,
    private readonly response: Response,
    resumeAfter?: Cursor,
  ) {
    if (resumeAfter) this.cursor = resumeAfter;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${RECONNECT_AFTER_MS}\n\n`);
    this.keepAlive = setInterval(() => {
      if (!response.writableNeedDrain) response.write(': keep-alive\n\n');
    }, KEEP_ALIVE_MS);
    response.on('close', () => clearInterval(this.keepAlive));
  }

  get closed(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  /** An id without data is remembered by the browser, so that it can resume before the first change came. */
  startAt(cursor: Cursor): void {
    if (!this.closed) this.response.write(`id: ${cursorText(cursor)}\n\n`);
  }

  tell({ cursor, organizationId: _, ...change }: LoggedChange): boolean {
    return this.response.write(
      `id: ${cursorText(cursor)}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`,
    );
  }

  async drained(): Promise<void> {
    if (this.closed || !this.response.writableNeedDrain) return;
    await new Promise<void>(resolve => {
      const done = () => {
        this.response.off('drain', done).off('close', done);
        resolve();
      };
      this.response.on('drain', done).on('close', done);
    });
  }

  end(): void {
    clearInterval(this.keepAlive);
    if (!this.closed) this.response.end();
  }
}
