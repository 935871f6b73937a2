import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./bootstrap/install.mjs');
const { ensureBuilt } = await import('./bootstrap/build.mjs');
const { fail } = await import('./bootstrap/progress.mjs');

try {
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'web']);
} catch (error) {
  fail(error);
}
await import('../dist/scripts/stack/main.js');
