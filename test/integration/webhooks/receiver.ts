import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Json } from '../api/running-api.js';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A server of somebody who wants to be told. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers to the next ones, first to last; then `always`. A function sees the request first. */
  readonly replies: (Reply | number)[] = [];
  always: Reply | number | ((received: Received) => Reply | number) = 200;
  host!: string;
  private server!: Server;

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        const received = { headers: request.headers, body: Buffer.concat(chunks).toString() };
        receiver.received.push(received);
        const always = typeof receiver.always === 'function' ? receiver.always(received) : receiver.always;
        const reply = receiver.replies.shift() ?? always;
        const { status, headers, body } = typeof reply === 'number' ? ({ status: reply } as Reply) : reply;
        response.writeHead(status, headers).end(body);
      });
    });
    await new Promise<void>(done => receiver.server.listen(0, '127.0.0.1', done));
    receiver.host = `127.0.0.1:${(receiver.server.address() as AddressInfo).port}`;
    return receiver;
  }

  url(path = '/hook?key=hidden-in-the-url'): string {
    return `http://${this.host}${path}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise(done => this.server.close(done));
    this.server.closeAllConnections();
    await closed;
  }

  get ids(): string[] {
    return this.received.map(({ headers }) => String(headers['webhook-id']));
  }

  /** What was received, as the library of the specification takes it. Throws where a signature is wrong. */
  verified(secret: string): Json[] {
    return this.received.map(({ headers, body }) =>
      new Webhook(secret).verify(body, headers as Record<string, string>),
    );
  }
}
