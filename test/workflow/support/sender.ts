import { randomUUID } from 'node:crypto';
import { activityInfo } from '@temporalio/activity';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { Delivered } from '../../../activities/send-in-turn.js';
import { wakeDelivery } from '../../../activities/tell-endpoints.js';
import {
  type EndpointAddress,
  endpointWorkflowId,
  WEBHOOK_QUEUE,
} from '../../../domain/webhooks/messages.js';

/** A worker on the queue of webhooks, for a test file. Each endpoint answers its own activities. */
export class Sender {
  private constructor(
    private readonly env: TestWorkflowEnvironment,
    private readonly worker: Worker,
    private readonly run: Promise<void>,
    private readonly endpoints: Map<string, RunningEndpoint>,
    /** What the relay answers, first to last. */
    readonly relays: ('more' | 'none')[],
  ) {}

  static async on(env: TestWorkflowEnvironment): Promise<Sender> {
    const endpoints = new Map<string, RunningEndpoint>();
    const relays: ('more' | 'none')[] = [];
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: WEBHOOK_QUEUE,
      activities: {
        relayChanges: async () => relays.shift() ?? 'none',
        deliverWaiting: ({ endpointId }: EndpointAddress) => endpoints.get(endpointId)!.deliver(),
      },
    });
    return new Sender(env, worker, worker.run(), endpoints, relays);
  }

  async end(): Promise<void> {
    this.worker.shutdown();
    await this.run;
  }

  /** An endpoint for which something waits. `find`: what its attempts find. */
  async start(...find: Found[]): Promise<RunningEndpoint> {
    const endpoint = new RunningEndpoint(this.env.client);
    endpoint.next.push(...find);
    this.endpoints.set(endpoint.address.endpointId, endpoint);
    await endpoint.signal();
    return endpoint;
  }
}

type Found = Delivered | Error | ((atMs: number) => Delivered) | Promise<Delivered>;

/** The delivery workflow of one endpoint. Times are those of the server's clock, in milliseconds. */
export class RunningEndpoint {
  readonly address: EndpointAddress = { organizationId: randomUUID(), endpointId: randomUUID() };
  /** When each attempt of the activity was made. */
  readonly tries: number[] = [];
  /** What the next attempts find, first to last; after them `always`. */
  readonly next: Found[] = [];
  always: Found = { kind: 'nothing' };

  constructor(private readonly client: Client) {}

  get handle(): WorkflowHandle {
    return this.client.workflow.getHandle(endpointWorkflowId(this.address.endpointId));
  }

  async deliver(): Promise<Delivered> {
    const atMs = activityInfo().currentAttemptScheduledTimestampMs;
    this.tries.push(atMs);
    const found = this.next.shift() ?? this.always;
    if (found instanceof Error) throw found;
    return typeof found === 'function' ? found(atMs) : found;
  }

  /** As the relay does it. */
  signal(): Promise<void> {
    return wakeDelivery(this.client, this.address);
  }

  async signals(): Promise<number> {
    const { events } = await this.handle.fetchHistory();
    return (events ?? []).filter(event => event.workflowExecutionSignaledEventAttributes).length;
  }

  async hasEnded(): Promise<boolean> {
    return (await this.handle.describe()).status.name === 'COMPLETED';
  }

  /** Waits, in real time, until `holds`. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + 20_000;
    while (!(await holds())) {
      if (performance.now() > deadline) throw new Error(`Still not so after 20 s: ${holds}`);
      await new Promise(soon => setTimeout(soon, 20));
    }
  }
}
