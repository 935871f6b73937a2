import process from 'node:process';
import { requireNode } from './bootstrap/node-version.mjs';

requireNode();
const { ensureInstalled } = await import('./bootstrap/install.mjs');
const { ensureBuilt } = await import('./bootstrap/build.mjs');

const began = performance.now();
try {
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'web']);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ ok: false, reason: error.message })}\n`);
  process.exit(1);
}
process.env.OTA_SMOKE_INSTALL_MS = String(Math.round(performance.now() - began));
await import('../dist/scripts/smoke/main.js');
