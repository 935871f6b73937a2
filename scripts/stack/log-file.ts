import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { say } from './console.js';

const ROTATE_AT_BYTES = 20 * 1024 * 1024;
const ERROR_LEVEL = 50; // as pino counts
const REMEMBERED_LINES = 12;

/** Everything a process says goes to `logs/NAME.log`; what it calls an error is shown on the console too. */
export class LogFile {
  readonly file: string;
  private readonly stream: WriteStream;
  private readonly latest: string[] = [];

  constructor(
    dataDir: string,
    private readonly name: string,
    private readonly shows: 'errors' | 'nothing',
  ) {
    this.file = path.join(dataDir, 'logs', `${name}.log`);
    if (existsSync(this.file) && statSync(this.file).size > ROTATE_AT_BYTES) {
      renameSync(this.file, `${this.file}.1`);
    }
    this.stream = createWriteStream(this.file, { flags: 'a' });
  }

  follow(output: Readable): void {
    createInterface({ input: output }).on('line', line => this.write(line));
  }

  /** The last lines that were written, for saying why a process did not start. */
  tail(): string {
    return this.latest.map(line => `  ${line.slice(0, 400)}`).join('\n');
  }

  /** Nothing more is expected that a person should see, since the process is being stopped. */
  private quiet = false;
  hush(): void {
    this.quiet = true;
  }

  private write(line: string) {
    this.stream.write(`${line}\n`);
    if (this.latest.push(line) > REMEMBERED_LINES) this.latest.shift();
    if (this.shows === 'errors' && !this.quiet) {
      const error = errorIn(line);
      if (error) say(`[${this.name}] ${error}`);
    }
  }
}

/** What to show of a log line: the message of an entry of level error or above, a plain line that speaks of one. */
function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) return /\b(error|fatal|panic)\b/i.test(line) ? line : undefined;
  try {
    const { level, msg, err } = JSON.parse(line) as {
      level?: number;
      msg?: string;
      err?: { message?: string };
    };
    if (typeof level !== 'number' || level < ERROR_LEVEL) return undefined;
    return [msg, err?.message].filter((part, at, all) => part && all.indexOf(part) === at).join(': ');
  } catch {
    return undefined;
  }
}
