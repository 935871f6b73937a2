import type { LoadedTask } from '../domain/tasks/messages.js';

/** What a running `manualTask` says of itself. */
export interface TaskView {
  readonly task?: LoadedTask;
  readonly toldVersion: number;
}

/** Where the workflow of one task stands. Plain state: it knows nothing of Temporal. */
export class TaskWait {
  private task: LoadedTask | undefined;

  constructor(
    /** The newest version that it was told of. */
    public toldVersion = 0,
  ) {}

  /** A version that was read already tells nothing, however often it is told. */
  hear(version: number): void {
    this.toldVersion = Math.max(this.toldVersion, version);
  }

  learn(task: LoadedTask): void {
    this.task = task;
  }

  get hasNews(): boolean {
    return this.task === undefined || this.toldVersion > this.task.version;
  }

  view(): TaskView {
    return { ...(this.task && { task: this.task }), toldVersion: this.toldVersion };
  }
}
