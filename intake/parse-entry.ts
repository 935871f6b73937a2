import { parentPort } from 'node:worker_threads';
import { parseFeed } from '../domain/ical/index.js';
import { dayAt } from '../domain/instant.js';
import { addDays, type Nights } from '../domain/nights.js';
import { Problem } from '../domain/problems.js';
import type { ParseJob, ParseReply, Reading } from './parse-job.js';

/** Vrbo lists half a year back; Booking.com looks 550 days ahead, the farthest seen. */
const DAYS_BACK = 366;
const DAYS_AHEAD = 800;

/** The days in which repetitions are wanted; an event that stands by itself counts wherever it is. */
function windowAround({ at, timezone }: Reading): Nights {
  const today = dayAt(at, timezone);
  return { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
}

function read(job: ParseJob): ParseReply {
  try {
    const options = { timezone: job.timezone, window: windowAround(job), clock: () => performance.now() };
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
