import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./bootstrap/install.mjs');
const { ensureBuilt } = await import('./bootstrap/build.mjs');
const { fail, say } = await import('./bootstrap/progress.mjs');

try {
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'web']);
  say('The build in dist/ is up to date.');
} catch (error) {
  fail(error);
}
