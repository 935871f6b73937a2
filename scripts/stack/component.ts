import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../store/project-root.js';
import { say } from './console.js';
import { forgetProcess, noteProcess } from './leftovers.js';
import { LogFile } from './log-file.js';
import { Refusal } from './refusal.js';
import { waitUntil } from './wait-until.js';

/** One process of the stack. */
export interface ComponentPlan {
  readonly name: string;
  /** The compiled script and its arguments. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Ready when it sends `ready` (or `{ready: true}`) to the one who started it, or when this address answers 200. */
  readonly readyAt: URL | 'message';
  readonly startsWithinMs: number;
  readonly stopsWithinMs: number;
  readonly shows: 'errors' | 'nothing';
}

const leash = pathToFileURL(path.join(projectRoot, 'dist', 'scripts', 'stack', 'leash.js')).href;
const FIRST_RESTART_AFTER_MS = 1_000;
const SLOWEST_RESTART_AFTER_MS = 30_000;
const STEADY_AFTER_MS = 60_000;

/**
 * Runs one process and keeps it running:
 *
 *   start -> starting -> ready -> (ends by itself) -> waiting -> starting -> ready ...
 *                |                                        stop, from any of these -> stopped, for good
 *                └ ends or is late the first time -> start() fails
 *
 * The wait before a restart doubles from 1 s to 30 s and is short again after a minute of running. The process is
 * in a group of its own, so that Ctrl-C in a terminal reaches only the one who stops all in the right order; and on
 * a leash, so that it ends when that one is gone.
 */
export class Component {
  readonly name: string;
  private child: ChildProcess | undefined;
  private saidReady = false;
  private refusal: string | undefined;
  private isUp = false;
  private stopping = false;
  private restartAfterMs = FIRST_RESTART_AFTER_MS;
  private restart: NodeJS.Timeout | undefined;
  private readonly log: LogFile;

  constructor(
    private readonly plan: ComponentPlan,
    private readonly dataDir: string,
  ) {
    this.name = plan.name;
    this.log = new LogFile(dataDir, plan.name, plan.shows);
  }

  /** Ends when the process is ready. Throws, with the last lines of its log, where it is not in time. */
  async start(): Promise<void> {
    const problem = await this.bringUp();
    if (!problem || this.stopping) return;
    this.log.hush();
    this.kill();
    if (this.refusal) throw new Refusal(this.refusal);
    throw new Refusal(`${this.name} ${problem}. The last lines of ${this.log.file}:\n${this.log.tail()}`);
  }

  /** Tells the process to end, and kills it and all it started where it does not in time. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.log.hush();
    clearTimeout(this.restart);
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
    const late = setTimeout(() => this.end('SIGKILL'), this.plan.stopsWithinMs);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(late);
  }

  /** Ends the process and all it started at once. */
  kill(): void {
    this.stopping = true;
    this.end('SIGKILL');
  }

  /** Starts the process and waits until it is ready. Answers undefined, or why it is not. */
  private async bringUp(): Promise<string | undefined> {
    const child = this.launch();
    const settled = await waitUntil(async () => this.stopping || hasEnded(child) || (await this.answers()), {
      withinMs: this.plan.startsWithinMs,
    });
    if (hasEnded(child)) return `ended at its start (${howEnded(child)})`;
    if (!settled) return `was not ready after ${this.plan.startsWithinMs / 1000} s`;
    this.isUp = !this.stopping;
    return undefined;
  }

  private launch(): ChildProcess {
    const { script, args = [], env } = this.plan;
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, script, ...args], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    this.saidReady = false;
    if (child.pid) noteProcess(this.dataDir, this.name, { pid: child.pid, mark: script });
    if (child.stdout) this.log.follow(child.stdout);
    if (child.stderr) this.log.follow(child.stderr);
    child.on('message', message => {
      const { ready, refusal } = message as { ready?: boolean; refusal?: string };
      if (ready || message === 'ready') this.saidReady = true;
      if (refusal) this.refusal = refusal;
    });
    child.once('exit', () => {
      forgetProcess(this.dataDir, this.name);
      if (!this.isUp) return;
      this.isUp = false;
      if (!this.stopping) void this.bringUpAgain(`ended unexpectedly (${howEnded(child)})`);
    });
    return child;
  }

  /** After the first start a failure is no end: it is told, and tried again until it runs or is stopped. */
  private async bringUpAgain(problem: string): Promise<void> {
    const after = this.restartAfterMs;
    this.restartAfterMs = Math.min(after * 2, SLOWEST_RESTART_AFTER_MS);
    say(`[${this.name}] ${problem}; starting it again in ${after / 1000} s. See ${this.log.file}`);
    await new Promise<void>(resolve => {
      this.restart = setTimeout(resolve, after);
    });
    if (this.stopping) return;
    const again = await this.bringUp();
    if (this.stopping) return;
    if (again) {
      this.end('SIGKILL');
      return this.bringUpAgain(again);
    }
    say(`[${this.name}] runs again.`);
    const steady = this.child;
    setTimeout(() => {
      if (this.child === steady) this.restartAfterMs = FIRST_RESTART_AFTER_MS;
    }, STEADY_AFTER_MS).unref();
  }

  private end(signal: NodeJS.Signals) {
    const child = this.child;
    if (!child?.pid || hasEnded(child)) return;
    try {
      process.kill(-child.pid, signal); // its whole group
    } catch {
      child.kill(signal); // where there are no process groups
    }
  }

  private async answers(): Promise<boolean> {
    if (this.plan.readyAt === 'message' || this.saidReady) return this.saidReady;
    return fetch(this.plan.readyAt, { signal: AbortSignal.timeout(2_000) }).then(
      answer => answer.ok,
      () => false,
    );
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
const howEnded = (child: ChildProcess) => child.signalCode ?? `exit code ${child.exitCode}`;
