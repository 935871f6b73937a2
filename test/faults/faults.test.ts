import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../store/project-root.js';

const SECONDS = 90;
/** Beside the trouble itself: a start, two looks a minute apart, and what may need the fleet's next minutes. */
jest.setTimeout(15 * 60_000);

test('after 90 s of kills and bad answers nothing is lost, doubled or stuck', async () => {
  const script = path.join(projectRoot, 'dist', 'scripts', 'faults.js');
  const child = spawn(process.execPath, [script, '--seconds', String(SECONDS)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`It ended with ${code}.\n${said.stdout}\n${said.stderr.slice(-8_000)}`);

  const line = JSON.parse(said.stdout);
  expect(line).toMatchObject({ bench: 'faults', lost: 0, doubled: 0, stuck: 0, wrong: 0, double_fetches: 0 });
  // It was in trouble, and did something meanwhile.
  expect(line.kills).toBeGreaterThanOrEqual(4);
  expect(line.bad_answers).toBeGreaterThanOrEqual(3);
  expect(line.writes).toBeGreaterThanOrEqual(20);
  expect(line.moves).toBeGreaterThanOrEqual(20);
  expect(line.recovery_looks_max).toBeLessThanOrEqual(2);
});
