import type { ChannelAddress } from '../domain/notify/messages.js';
import type { SyncConnectionInput, SyncSignal } from '../domain/sync/messages.js';
import type { TaskSignal, TaskVersion } from '../domain/tasks/messages.js';
import type { EndpointAddress } from '../domain/webhooks/messages.js';

/** What the API asks of the running workflows. */
export interface Workflows {
  /** Signals the connection's workflow, starting it where it does not run. Throws `unavailable`. */
  wake(connection: SyncConnectionInput, signal: SyncSignal): Promise<void>;
  /** Has what waits for an endpoint sent. Throws `unavailable`. */
  deliver(endpoint: EndpointAddress): Promise<void>;
  /** Has changes turned into messages, which goes on for as long as any endpoint is enabled. Throws `unavailable`. */
  relay(): Promise<void>;
  /** Has what waits for a channel sent, when it is due. Throws `unavailable`. */
  notify(channel: ChannelAddress): Promise<void>;
  /** Tells the workflow of a task what it became, starting it where none runs. Throws `unavailable`. */
  tell(task: TaskVersion, signal: TaskSignal): Promise<void>;
  /** Has an organization that is marked deleted with all that is its own. Throws `unavailable`. */
  deleteOrganization(organizationId: string): Promise<void>;
  isReachable(): Promise<boolean>;
}
