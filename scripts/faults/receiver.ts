import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json, JsonApi } from './api.js';

/** One message, however often it came: what is sent anew after a crash has the same id, by which it is known. */
interface Told {
  readonly path: string;
  readonly body: Json;
  times: number;
}

/** Somebody's server that is told by webhook and by notification, and always answers 200. */
export class Receiver {
  private readonly told = new Map<string, Told>();

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        const id = `${request.url} ${request.headers['webhook-id']}`;
        const known = this.told.get(id);
        if (known) known.times += 1;
        else {
          const body = JSON.parse(Buffer.concat(chunks).toString());
          this.told.set(id, { path: request.url ?? '', body, times: 1 });
        }
        response.end();
      });
    });
  }

  static async start(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    return new Receiver(server);
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Has all events, and all notices, sent here from now on. */
  async subscribe(api: JsonApi): Promise<void> {
    const url = (path: string) => `http://${this.host}${path}`;
    await api.must('POST', '/api/webhook-endpoints', { name: 'Events', url: url('/events') });
    await api.must('POST', '/api/channels', {
      kind: 'webhook',
      of: 'organization',
      name: 'Notices',
      url: url('/notices'),
      severities: ['urgent', 'important', 'info'],
    });
  }

  /** Bodies of the events that came, each message once. */
  get events(): Json[] {
    return this.bodiesAt('/events');
  }

  /** Notices that came, each message once. */
  get notices(): Json[] {
    return this.bodiesAt('/notices').flatMap(({ data }) => data.notifications);
  }

  get cameAgain(): number {
    return [...this.told.values()].reduce((sum, { times }) => sum + times - 1, 0);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private bodiesAt(path: string): Json[] {
    return [...this.told.values()].filter(told => told.path === path).map(({ body }) => body);
  }
}
