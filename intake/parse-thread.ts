import { Worker } from 'node:worker_threads';
import type { ParsedFeed } from '../domain/ical/feed-event.js';
import { Problem } from '../domain/problems.js';
import type { ParseJob, ParseReply, Reading } from './parse-job.js';

export interface ParseLimits {
  /** Milliseconds one calendar may take. */
  readonly timeMs: number;
  /** MiB the thread's heap may grow to. */
  readonly heapMb: number;
}

export const PARSE_LIMITS: ParseLimits = { timeMs: 5_000, heapMb: 256 };

/** The thread is started from its build, also where the sources run: Node loads no TypeScript. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../dist/intake/parse-entry.js' : './parse-entry.js',
  import.meta.url,
);

interface Task {
  readonly job: ParseJob;
  readonly done: (reply: ParseReply) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Reads calendars in a thread of its own, one after the other, so that no bytes of a stranger can stop or swell this
 * process. The thread lives from one calendar to the next. One that takes too long, or dies, costs that calendar
 * (`feed_too_costly`) and nothing else: the next one gets a fresh thread.
 */
export class ParseThread {
  private readonly waiting: Task[] = [];
  private current: Task | undefined;
  private thread: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly limits: ParseLimits = PARSE_LIMITS,
    private readonly entry: URL = ENTRY,
  ) {}

  /** Throws the Problems of `parseFeed`, and `feed_too_costly`. */
  async parse(bytes: Uint8Array, reading: Reading): Promise<ParsedFeed> {
    const reply = await new Promise<ParseReply>((done, failed) => {
      this.waiting.push({ job: { bytes, timezone: reading.timezone, at: reading.at }, done, failed });
      this.next();
    });
    switch (reply.kind) {
      case 'parsed':
        return reply.parsed;
      case 'problem':
        throw new Problem(reply.code, reply.details);
      case 'crashed':
        throw new Problem('feed_too_costly', { reason: reply.name });
    }
  }

  async close(): Promise<void> {
    const thread = this.thread;
    for (const task of this.waiting.splice(0)) task.failed(new Error('The parsing thread is closed.'));
    this.fail(new Error('The parsing thread is closed.'));
    await thread?.terminate();
  }

  private next(): void {
    if (this.current) return;
    this.current = this.waiting.shift();
    if (!this.current) return;
    if (this.thread) this.watch();
    this.thread ??= this.start();
    this.thread.ref();
    this.thread.postMessage(this.current.job);
  }

  private watch(): void {
    this.timer = setTimeout(() => this.end({ kind: 'crashed', name: 'TIMEOUT' }), this.limits.timeMs);
  }

  private start(): Worker {
    const thread = new Worker(this.entry, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb, stackSizeMb: 4 },
      env: {},
    });
    // A calendar's time is its own: what a busy machine takes to start a thread does not count.
    thread.once('online', () => {
      if (this.thread === thread) this.watch();
    });
    thread.on('message', (reply: ParseReply) => this.settle(task => task.done(reply)));
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (this.thread !== thread) return;
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.end({ kind: 'crashed', name: error.code });
      else this.fail(error);
    });
    thread.on('exit', code => {
      if (this.thread === thread) this.fail(new Error(`The parsing thread ended with code ${code}.`));
    });
    return thread;
  }

  /** Ends the thread together with the calendar it is at. */
  private end(reply: ParseReply): void {
    this.dropThread();
    this.settle(task => task.done(reply));
  }

  /** The thread itself does not work (its file is missing): that says nothing of the calendar. */
  private fail(error: Error): void {
    this.dropThread();
    this.settle(task => task.failed(error));
  }

  private dropThread(): void {
    void this.thread?.terminate();
    this.thread = undefined;
  }

  private settle(tell: (task: Task) => void): void {
    clearTimeout(this.timer);
    this.thread?.unref();
    const task = this.current;
    this.current = undefined;
    if (task) tell(task);
    this.next();
  }
}
