import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../store/project-root.js';

const FIRST_BYTE_WITHIN_MS = 20_000;
const WHOLE_WITHIN_MS = 10 * 60_000;

/**
 * Lets the Temporal SDK download a server, in a process of its own, and keeps it as `target`. The SDK waits without
 * end where nothing answers, so it is given up when no file has appeared after 20 s. Answers whether it came.
 */
export async function sdkDownload(type: 'dev-server' | 'time-skipping', target: string): Promise<boolean> {
  mkdirSync(path.dirname(target), { recursive: true });
  const folder = mkdtempSync(path.join(path.dirname(target), '.download-'));
  try {
    await inOwnProcess(type, folder);
    const whole = readdirSync(folder).find(
      name => name.startsWith('temporal') && !name.endsWith('.downloading'),
    );
    if (!whole) return false;
    chmodSync(path.join(folder, whole), 0o755);
    renameSync(path.join(folder, whole), target);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inOwnProcess(type: string, folder: string): Promise<void> {
  const main = path.join(projectRoot, 'dist', 'scripts', 'stack', 'sdk-download-main.js');
  const child = spawn(process.execPath, [main, type, folder], { stdio: 'ignore' });
  const giveUp = (ifEmpty: boolean) => {
    if (!ifEmpty || readdirSync(folder).length === 0) child.kill('SIGKILL');
  };
  const timers = [
    setTimeout(() => giveUp(true), FIRST_BYTE_WITHIN_MS),
    setTimeout(() => giveUp(false), WHOLE_WITHIN_MS),
  ];
  return new Promise(resolve => {
    child.once('close', () => {
      timers.forEach(clearTimeout);
      resolve();
    });
    child.once('error', () => resolve());
  });
}
