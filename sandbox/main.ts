import path from 'node:path';
import { z } from 'zod';
import { keep, recall } from './memory.js';
import { createSandbox } from './sandbox.js';

const settings = z
  .object({
    OTA_SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
    OTA_SANDBOX_SEED: z.string().min(1).default('demo'),
    OTA_SANDBOX_HOMES: z.coerce.number().int().min(3).max(500).default(3),
    OTA_SANDBOX_REREAD_SECONDS: z.coerce.number().min(0.1).max(86_400).default(60),
    OTA_DATA_DIR: z.string().min(1).optional(),
  })
  .parse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')));

/** Without a data folder it remembers nothing. */
const file = settings.OTA_DATA_DIR && path.join(settings.OTA_DATA_DIR, 'sandbox.json');
const state = file ? recall(file, settings.OTA_SANDBOX_SEED) : undefined;
const sandbox = createSandbox({
  seed: settings.OTA_SANDBOX_SEED,
  homes: settings.OTA_SANDBOX_HOMES,
  rereadMs: settings.OTA_SANDBOX_REREAD_SECONDS * 1000,
  ...(state ? { state } : {}),
  ...(file ? { remember: remembered => keep(file, remembered) } : {}),
});

const server = sandbox.app.listen(settings.OTA_SANDBOX_PORT, '127.0.0.1', error => {
  if (error) {
    console.error(`The sandbox cannot listen on port ${settings.OTA_SANDBOX_PORT}: ${error.message}`);
    process.exit(1);
  }
  const address = server.address();
  if (address && typeof address === 'object')
    console.log(`Sandbox platforms listen on http://127.0.0.1:${address.port}`);
  process.send?.('ready');
});

function stop(): void {
  sandbox.stop();
  server.closeAllConnections();
  server.close(() => process.exit(0));
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
