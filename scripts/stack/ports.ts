import { createServer } from 'node:net';
import { Refusal } from './refusal.js';
import type { PortName } from './settings.js';

/** Throws, naming the variable to set, where one of the ports cannot be listened on. */
export async function checkPorts(
  ports: readonly (readonly [PortName, number])[],
  host: string,
): Promise<void> {
  const problems: string[] = [];
  for (const [name, port] of ports) {
    const code = await problemOf(port, name === 'PORT' ? host : '127.0.0.1');
    if (code === 'EADDRINUSE')
      problems.push(`Port ${port} is taken by another program. Set ${name} to a free one.`);
    else if (code) problems.push(`Port ${port} cannot be used (${code}). Set ${name} to another one.`);
  }
  if (problems.length) throw new Refusal(problems.join('\n'));
}

/** As many different ports as asked for that nobody listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const ports = servers.map(server => (server.address() as { port: number }).port);
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  return ports;
}

async function problemOf(port: number, host: string): Promise<string | undefined> {
  try {
    const server = await listen(port, host);
    await new Promise(resolve => server.close(resolve));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

function listen(port: number, host: string) {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
