import process from 'node:process';

/** Something a person has to put right. Shown as it is, without a stack. */
export class Refusal extends Error {
  name = 'Refusal';
}

/** One line on stderr, so that stdout stays free for what a command answers. */
export const say = line => process.stderr.write(`${line}\n`);

/** Runs `work` and says what is going on and how long it took. */
export async function step(what, work) {
  const began = performance.now();
  say(`${what} ...`);
  const result = await work();
  say(`${what}: done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** Ends a command that failed: a refusal in its own words, anything else with its stack. */
export function fail(error) {
  say(error?.name === 'Refusal' ? `\n${error.message}` : `\n${error?.stack ?? error}`);
  process.exit(1);
}
