import { parentPort } from 'node:worker_threads';
import { parseFeed } from '../domain/ical/index.js';
import { dayAt } from '../domain/instant.js';
import { Problem } from '../domain/problems.js';
import { windowAround } from '../domain/reconcile/window.js';
import type { ParseJob, ParseReply } from './parse-job.js';

function read(job: ParseJob): ParseReply {
  try {
    const options = {
      timezone: job.timezone,
      window: windowAround(dayAt(job.at, job.timezone)),
      clock: () => performance.now(),
    };
    const parsed = parseFeed(job.bytes, options);
    return { kind: 'parsed', parsed };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, details: error.details };
    return { kind: 'crashed', name: error instanceof Error ? error.name : 'unknown' };
  }
}

if (!parentPort) throw new Error('This file is the inside of a thread: see parse-thread.ts.');
const port = parentPort;
port.on('message', (job: ParseJob) => port.postMessage(read(job)));
