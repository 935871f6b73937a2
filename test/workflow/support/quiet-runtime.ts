import { DefaultLogger, Runtime } from '@temporalio/worker';

let isInstalled = false;

/** Has the SDK log errors only. A process has one runtime, for all its servers. */
export function quietRuntime(): void {
  if (isInstalled) return;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  isInstalled = true;
}
