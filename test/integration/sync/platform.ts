import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer =
  | string
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** Something happens while the answer is on its way. */
  | (() => Promise<string>);

/** A platform's server: answers each link with what it was last told to, and keeps what it was asked. */
export class Platform {
  private readonly answers = new Map<string, Answer>();
  readonly asked: IncomingMessage[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async start(): Promise<void> {
    await new Promise<void>(listening => this.server.listen(0, '127.0.0.1', listening));
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answer(path: string, answer: Answer): void {
    this.answers.set(path, answer);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(closed => this.server.close(closed));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(request);
    const set = this.answers.get(request.url ?? '') ?? { status: 404 };
    const answer = typeof set === 'function' ? await set() : set;
    if (typeof answer === 'string') response.writeHead(200, { 'content-type': 'text/calendar' }).end(answer);
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }
}

/** A stay as Airbnb tells it. `code` makes its identity. */
export const stay = (code: string, from: string, to: string): string =>
  [
    'BEGIN:VEVENT',
    `DTSTAMP:${stamp()}`,
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${to.replaceAll('-', '')}`,
    'SUMMARY:Reserved',
    `UID:1418fb94e984-${code.toLowerCase().padEnd(32, '0')}@airbnb.com`,
    `DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/details/${code}\\nPhone Number (Last 4 Digits): 1234`,
    'END:VEVENT',
  ].join('\r\n');

let stamps = 0;
/** Different each time, as the platform's is. */
const stamp = () => `20260301T${String(100_000 + stamps++).slice(-6)}Z`;

export const calendar = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN',
    'CALSCALE:GREGORIAN',
    'VERSION:2.0',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
