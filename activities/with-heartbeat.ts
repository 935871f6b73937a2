import { heartbeat } from '@temporalio/activity';

const EVERY_MS = 8_000;

/** Tells Temporal while `work` goes on that it does, so that work whose process died is soon done by another one. */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const beating = setInterval(() => heartbeat(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}
