/**
 * `npm run --silent bench -- NAME [args]`: measures one of the promises and prints a JSON line per result. A bench is
 * a file of this folder that exports `run(args)`, named here.
 */
const BENCHES = {
  parse: () => import('./parse.js'),
  fingerprint: () => import('./fingerprint.js'),
  conflicts: () => import('./conflicts.js'),
  guard: () => import('./guard.js'),
  checklists: () => import('./checklists.js'),
  pace: () => import('./pace.js'),
  web: () => import('./web.js'),
} satisfies Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>;

const [name, ...args] = process.argv.slice(2);

if (name === undefined || !Object.hasOwn(BENCHES, name)) {
  console.error(`Usage: npm run --silent bench -- ${Object.keys(BENCHES).join('|')}`);
  process.exitCode = 2;
} else {
  const bench = await BENCHES[name as keyof typeof BENCHES]();
  await bench.run(args);
}
