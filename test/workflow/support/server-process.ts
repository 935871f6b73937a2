import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

const STARTS_WITHIN_MS = 90_000;

/** A Temporal server that runs. */
export interface Server {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until it answers. The SDK, which could start it too, gives it five seconds, which a Java
 * program on a busy machine does not keep.
 */
export async function startServer(program: string, args: (port: number) => string[]): Promise<Server> {
  const port = await freePort();
  const server = spawn(program, args(port), { stdio: 'ignore' });
  const deadline = performance.now() + STARTS_WITHIN_MS;
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}.`);
    if (performance.now() > deadline) throw new Error('The server does not answer.');
    await new Promise(soon => setTimeout(soon, 50));
  }
  return { port, stop: () => stop(server) };
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

function answers(port: number): Promise<boolean> {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
