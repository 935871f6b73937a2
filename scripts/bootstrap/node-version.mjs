import process from 'node:process';

const OLDEST = [20, 19];

/** Says so and exits where this Node is older than what the packages need. Runs before anything else is loaded. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  process.stderr.write(
    `OTA Calendar Sync needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.\n` +
      'Install a current one from https://nodejs.org (24 is recommended) and run the command again.\n',
  );
  process.exit(1);
}
