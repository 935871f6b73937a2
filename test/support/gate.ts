import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** A door in front of a server: open, shut as where nothing listens, or jammed as where nothing ever answers. */
export class Gate {
  private readonly sockets = new Set<Socket>();
  private state: 'open' | 'shut' | 'jammed' = 'open';
  private readonly server: Server;

  private constructor(to: { readonly host: string; readonly port: number }) {
    this.server = createServer(socket => {
      this.keep(socket);
      if (this.state === 'shut') return void socket.destroy();
      if (this.state === 'jammed') return;
      const onward = createConnection(to);
      this.keep(onward);
      socket.pipe(onward).pipe(socket);
      socket.on('close', () => onward.destroy());
      onward.on('close', () => socket.destroy());
    });
  }

  static async before(to: { readonly host: string; readonly port: number }): Promise<Gate> {
    const gate = new Gate(to);
    await new Promise<void>(listening => gate.server.listen(0, '127.0.0.1', listening));
    return gate;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  open(): void {
    this.cut('open');
  }

  shut(): void {
    this.cut('shut');
  }

  jam(): void {
    this.cut('jammed');
  }

  async close(): Promise<void> {
    this.cut('shut');
    await new Promise(closed => this.server.close(closed));
  }

  /** What is under way ends with it. */
  private cut(state: 'open' | 'shut' | 'jammed'): void {
    this.state = state;
    for (const socket of this.sockets) socket.destroy();
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => socket.destroy());
  }
}
