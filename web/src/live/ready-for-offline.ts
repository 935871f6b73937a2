import { onlineManager, type QueryClient } from '@tanstack/react-query';
import { prepareTicks } from '../tasks/send-ticks.js';
import { keepForReload } from './kept.js';
import { keepFiles } from './offline-files.js';

/** To be called before the first paint. */
export function readyForOffline(client: QueryClient): void {
  // Of a page that opens without a connection no event tells.
  onlineManager.setOnline(navigator.onLine);
  prepareTicks(client);
  keepForReload(client);
  keepFiles();
}
