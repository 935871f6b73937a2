import type { ChildProcess } from 'node:child_process';

/**
 * For a process whose one job is to keep a server that is no Node program: ends the server with `signal` when told
 * to end, and ends when the server does.
 */
export function liveAsLongAs(server: ChildProcess, signal: NodeJS.Signals, whenEnded: () => void): void {
  let told = false;
  const end = () => {
    told = true;
    server.kill(signal);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  server.once('exit', (code, by) => {
    whenEnded();
    if (!told) process.stderr.write(`The server ended by itself (${by ?? `exit code ${code}`}).\n`);
    process.exit(told ? 0 : 1);
  });
}
