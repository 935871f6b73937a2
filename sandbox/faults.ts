import { setTimeout as wait } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { SANDBOX_PLATFORMS } from './world/home.js';

export const FAULT_KINDS = [
  '429', // with Retry-After
  '500',
  '401',
  'gone', // 404
  'reset', // the connection breaks
  'delay', // a right answer, late
  'html', // a page, with 200
  'json', // an error message, with 200
  'cut', // the calendar breaks off, with 200
  'empty', // no byte, with 200
  'no_events', // a whole calendar without its events, with 200
  'partial', // a whole calendar without some of its events, with 200
  'huge', // more than 20 MB
  'redirects', // round in circles
] as const;

export const faultShape = z.object({
  platform: z.enum(SANDBOX_PLATFORMS).optional(),
  token: z.string().optional(),
  kind: z.enum(FAULT_KINDS),
  /** For how many answers. */
  times: z.number().int().min(1).max(1_000_000).default(1),
  /** Of `429`: what Retry-After says. */
  retryAfterSeconds: z.number().int().min(0).max(86_400).default(2),
  /** Of `delay`. */
  delayMs: z.number().int().min(0).max(600_000).default(3_000),
});
export type Fault = z.infer<typeof faultShape>;

/** Faults that are due, oldest first. Each is answered `times` times to feeds that it fits, then forgotten. */
export class FaultQueue {
  private due: Fault[] = [];
  private readonly counts = new Map<string, number>();

  add(fault: Fault): void {
    this.due.push({ ...fault });
  }

  clear(): void {
    this.due = [];
  }

  list(): readonly Fault[] {
    return this.due;
  }

  /** How many answers of each kind were given so far. */
  get given(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }

  take(platform: string, token: string): Fault | undefined {
    const fault = this.due.find(
      each => (each.platform ?? platform) === platform && (each.token ?? token) === token,
    );
    if (!fault) return undefined;
    fault.times -= 1;
    this.counts.set(fault.kind, (this.counts.get(fault.kind) ?? 0) + 1);
    this.due = this.due.filter(({ times }) => times > 0);
    return fault;
  }
}

const HUGE_BYTES = 21 * 1024 * 1024;

/** Answers as the fault has it. True where the answer is given; false where the right one may follow. */
export async function answerFault(
  fault: Fault,
  calendar: string,
  request: Request,
  response: Response,
): Promise<boolean> {
  const send = (body: string) => {
    response.type('text/calendar').send(body);
    return true;
  };
  switch (fault.kind) {
    case '429':
      response.status(429).set('Retry-After', String(fault.retryAfterSeconds)).send('Too Many Requests');
      return true;
    case '500':
      response.status(500).send('Internal Server Error');
      return true;
    case '401':
      response.status(401).send('Unauthorized');
      return true;
    case 'gone':
      response.status(404).send('Not Found');
      return true;
    case 'reset':
      request.socket.resetAndDestroy();
      return true;
    case 'delay':
      await waitFor(fault.delayMs, response);
      return response.closed;
    case 'html':
      response.type('html').send('<!DOCTYPE html><html><title>Log in</title><p>Please log in.</p></html>');
      return true;
    case 'json':
      response.json({ code: 500, message: 'There was an error processing your request.' });
      return true;
    case 'cut':
      return send(calendar.slice(0, Math.floor(calendar.length * 0.6)));
    case 'empty':
      return send('');
    case 'no_events':
      return send(withoutEvents(calendar, () => true));
    case 'partial':
      return send(withoutEvents(calendar, index => index % 5 === 4));
    case 'huge':
      return send(calendar.replace('END:VCALENDAR', `X-FILL:${'x'.repeat(HUGE_BYTES)}\r\nEND:VCALENDAR`));
    case 'redirects':
      response.redirect(302, request.originalUrl);
      return true;
  }
}

/** No longer than the one who asked waits. */
async function waitFor(ms: number, response: Response): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await wait(ms, undefined, { signal: gone.signal }).catch(() => {});
}

function withoutEvents(calendar: string, leaveOut: (index: number) => boolean): string {
  let index = 0;
  return calendar.replaceAll(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g, event => {
    const out = leaveOut(index);
    index += 1;
    return out ? '' : event;
  });
}
