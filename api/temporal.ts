import { Client, Connection } from '@temporalio/client';
import { channelWorkflowId, SEND_NOTIFICATIONS } from '../domain/notify/messages.js';
import { Problem } from '../domain/problems.js';
import { DELETE_ORGANIZATION, deletionWorkflowId } from '../domain/sync/deletion.js';
import { connectionWorkflowId, SIGNALS, SYNC_CONNECTION, SYNC_QUEUE } from '../domain/sync/messages.js';
import { MANUAL_TASK, TASK_SIGNALS, taskWorkflowId } from '../domain/tasks/messages.js';
import {
  DELIVER_WEBHOOKS,
  endpointWorkflowId,
  RELAY_WEBHOOKS,
  RELAY_WORKFLOW_ID,
  SOMETHING_WAITS,
} from '../domain/webhooks/messages.js';
import { tracedCalls } from '../telemetry/temporal-calls.js';
import type { Workflows } from './workflows.js';

const CALL_TIMEOUT_MS = 5_000;

export interface TemporalWorkflows extends Workflows {
  close(): Promise<void>;
}

/** Connects when first needed, and again after a failure, so that the API starts and serves without Temporal. */
export function openTemporal(settings: { address: string; namespace: string }): TemporalWorkflows {
  let opening: Promise<Connection> | undefined;

  function connection(): Promise<Connection> {
    opening ??= Connection.connect({ address: settings.address, connectTimeout: CALL_TIMEOUT_MS }).catch(
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  }

  async function inTime<T>(call: (client: Client) => Promise<T>): Promise<T> {
    try {
      const to = await connection();
      const client = new Client({
        connection: to,
        namespace: settings.namespace,
        interceptors: { workflow: [tracedCalls] },
      });
      return await to.withDeadline(Date.now() + CALL_TIMEOUT_MS, () => call(client));
    } catch (error) {
      throw new Problem('unavailable', {}, { cause: error });
    }
  }

  return {
    async wake(connection, signal) {
      await inTime(client =>
        client.workflow.signalWithStart(SYNC_CONNECTION, {
          workflowId: connectionWorkflowId(connection.connectionId),
          taskQueue: SYNC_QUEUE,
          args: [{ organizationId: connection.organizationId, connectionId: connection.connectionId }],
          signal: SIGNALS[signal],
          signalArgs: [],
        }),
      );
    },

    async deliver(endpoint) {
      await inTime(client =>
        client.workflow.signalWithStart(DELIVER_WEBHOOKS, {
          workflowId: endpointWorkflowId(endpoint.endpointId),
          taskQueue: SYNC_QUEUE,
          args: [endpoint],
          signal: SOMETHING_WAITS,
          signalArgs: [],
        }),
      );
    },

    async relay() {
      await inTime(client =>
        client.workflow.start(RELAY_WEBHOOKS, {
          workflowId: RELAY_WORKFLOW_ID,
          taskQueue: SYNC_QUEUE,
          workflowIdConflictPolicy: 'USE_EXISTING',
          args: [],
        }),
      );
    },

    async notify(channel) {
      await inTime(client =>
        client.workflow.signalWithStart(SEND_NOTIFICATIONS, {
          workflowId: channelWorkflowId(channel.channelId),
          taskQueue: SYNC_QUEUE,
          args: [channel],
          signal: SOMETHING_WAITS,
          signalArgs: [],
        }),
      );
    },

    async tell({ organizationId, taskId, version }, signal) {
      await inTime(client =>
        client.workflow.signalWithStart(MANUAL_TASK, {
          workflowId: taskWorkflowId(taskId),
          taskQueue: SYNC_QUEUE,
          args: [{ organizationId, taskId }],
          signal: TASK_SIGNALS[signal],
          signalArgs: [version],
        }),
      );
    },

    async deleteOrganization(organizationId) {
      await inTime(client =>
        client.workflow.start(DELETE_ORGANIZATION, {
          workflowId: deletionWorkflowId(organizationId),
          taskQueue: SYNC_QUEUE,
          workflowIdConflictPolicy: 'USE_EXISTING',
          args: [{ organizationId }],
        }),
      );
    },

    async isReachable() {
      try {
        await inTime(client => client.workflowService.getSystemInfo({}));
        return true;
      } catch {
        return false;
      }
    },

    async close() {
      const open = await opening?.catch(() => undefined);
      await open?.close();
    },
  };
}
