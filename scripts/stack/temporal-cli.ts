import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { say } from './console.js';
import { onPath, runs } from './program.js';
import { Refusal } from './refusal.js';
import { sdkDownload } from './sdk-download.js';

/** The last release that `go install` can build by itself. Server 1.29.1, web UI 2.42.1. */
const GO_PACKAGE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const GO_WITHIN_MS = 30 * 60_000;

/**
 * The `temporal` program, which holds the server and its web UI. In this order: the one named by `OTA_TEMPORAL_CLI`,
 * one on the PATH, the one kept in the cache folder; else it is got once and kept there: by the download of
 * Temporal's SDK, else built with Go.
 */
export async function temporalCli(cacheDir: string): Promise<string> {
  const kept = path.join(cacheDir, 'bin', 'temporal');
  for (const candidate of [process.env.OTA_TEMPORAL_CLI, onPath('temporal'), kept]) {
    if (candidate && (await isUsable(candidate))) return candidate;
  }
  say('Getting the Temporal server (once; it is kept for later) ...');
  if ((await sdkDownload('dev-server', kept)) && (await isUsable(kept))) return kept;
  const go = onPath('go');
  if (go) {
    say(
      `It cannot be downloaded. Building it with Go instead, which takes 3 to 5 minutes (${GO_PACKAGE}) ...`,
    );
    await goInstall(go, kept);
    if (await isUsable(kept)) return kept;
  }
  throw new Refusal(
    'Temporal, which runs the work, was found nowhere and could not be got. Any one of these helps:\n' +
      '  1. Install its command line program so that `temporal` is on the PATH: https://docs.temporal.io/cli\n' +
      '  2. Run a Temporal server yourself and set TEMPORAL_ADDRESS, for example 127.0.0.1:7233\n' +
      `  3. Let it be got from here: allow https://temporal.download, or install Go for ${GO_PACKAGE}`,
  );
}

const isUsable = (file: string) => runs(file, ['server', 'start-dev', '--help']);

/** Built in a folder of its own and then moved: what is in the cache folder is always whole. */
async function goInstall(go: string, target: string): Promise<void> {
  mkdirSync(path.dirname(target), { recursive: true });
  const folder = mkdtempSync(path.join(path.dirname(target), '.build-'));
  const began = performance.now();
  const minutes = setInterval(
    () => say(`  still building, ${Math.round((performance.now() - began) / 60_000)} min so far`),
    60_000,
  );
  try {
    await promisify(execFile)(go, ['install', GO_PACKAGE], {
      env: { ...process.env, GOBIN: folder },
      timeout: GO_WITHIN_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
    renameSync(path.join(folder, 'temporal'), target);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    say(`Go could not build it: ${(stderr || message).trim().split('\n').slice(-5).join('\n  ')}`);
  } finally {
    clearInterval(minutes);
    rmSync(folder, { recursive: true, force: true });
  }
}
