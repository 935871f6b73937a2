import { TestWorkflowEnvironment } from '@temporalio/testing';
import { pino } from 'pino';
import { registerSearchAttributes } from '../../../worker/register-search-attributes.js';
import { temporalReady } from '../../../worker/wait-until-ready.js';
import { quietRuntime } from './quiet-runtime.js';
import { type Server, startServer } from './server-process.js';
import { Stories } from './stories.js';

/** A real Temporal server, in memory. Its clock is ours: for what happens at once. One for a test file. */
export class DevServer {
  private constructor(
    private readonly server: Server,
    readonly env: TestWorkflowEnvironment,
    private readonly stories: Stories,
    /** `host:port`. */
    readonly address: string,
  ) {}

  static async start(): Promise<DevServer> {
    const program = process.env.OTA_TEMPORAL_CLI;
    if (!program) throw new Error('OTA_TEMPORAL_CLI must name the temporal program: see scripts/test.mjs.');
    quietRuntime();
    const server = await startServer(program, port => [
      ...['server', 'start-dev', '--headless'],
      ...['--port', String(port)],
    ]);
    try {
      const address = `127.0.0.1:${server.port}`;
      const log = pino({ level: 'silent' });
      const ready = await temporalReady({ address, namespace: 'default' }, log, AbortSignal.timeout(60_000));
      await registerSearchAttributes(ready, 'default');
      await ready.close();
      const env = await TestWorkflowEnvironment.createFromExistingServer({ address });
      return new DevServer(server, env, await Stories.on(env), address);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.stories.end();
    await this.server.stop();
  }

  live(...story: Parameters<Stories['live']>): Promise<void> {
    return this.stories.live(...story);
  }
}
