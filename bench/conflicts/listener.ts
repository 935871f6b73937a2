import express from 'express';
import pino from 'pino';
import { EventStream } from '../../api/live/event-stream.js';
import { Relay } from '../../api/live/relay.js';
import { listen, portOf, stop } from '../../api/server.js';
import { openSystemDatabase } from '../../store/system-database.js';

/** The API's own relay and event stream behind a port, and a client that reads it as a browser does. */
export class Listener {
  private readonly waiting = new Map<string, (heardAt: number) => void>();

  private constructor(private readonly stop: () => Promise<void>) {}

  static async start(databaseUrl: string, organizationId: string): Promise<Listener> {
    const system = openSystemDatabase(databaseUrl);
    const relay = new Relay(system, pino({ level: 'silent' }));
    const app = express().get('/', (_, response) => {
      const reader = new EventStream(organizationId, response);
      response.on('close', () => relay.leave(reader));
      void relay.join(reader);
    });
    const server = await listen(app, '127.0.0.1', 0);
    const away = new AbortController();
    const listener = new Listener(async () => {
      away.abort();
      await relay.close();
      await stop(server);
      await system.destroy();
    });
    const response = await fetch(`http://127.0.0.1:${portOf(server)}/`, { signal: away.signal });
    listener.read(response.body!).catch(error => {
      if (!away.signal.aborted) throw error;
    });
    return listener;
  }

  /** When the client is told that a conflict opened in the property. */
  heardOf(propertyId: string): Promise<number> {
    return new Promise(resolve => this.waiting.set(propertyId, resolve));
  }

  close(): Promise<void> {
    return this.stop();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const events = text.split('\n\n');
      text = events.pop()!;
      for (const event of events) this.hear(/^data: (.*)$/m.exec(event)?.[1]);
    }
  }

  private hear(json: string | undefined): void {
    if (json === undefined) return;
    const change = JSON.parse(json) as { kind: string; propertyId?: string };
    if (change.kind !== 'conflict_opened' || !change.propertyId) return;
    this.waiting.get(change.propertyId)?.(performance.now());
    this.waiting.delete(change.propertyId);
  }
}
