import { TestWorkflowEnvironment } from '@temporalio/testing';
import { registerSearchAttributes } from '../../../worker/register-search-attributes.js';
import { quietRuntime } from './quiet-runtime.js';
import { type Server, startServer } from './server-process.js';
import { Stories } from './stories.js';

/** A real Temporal server, in memory. Its clock is ours: for what happens at once. One for a test file. */
export class DevServer {
  private constructor(
    private readonly server: Server,
    readonly env: TestWorkflowEnvironment,
    private readonly stories: Stories,
  ) {}

  static async start(): Promise<DevServer> {
    const program = process.env.OTA_TEMPORAL_CLI;
    if (!program) throw new Error('OTA_TEMPORAL_CLI must name the temporal program: see scripts/test.mjs.');
    quietRuntime();
    const server = await startServer(program, port => [
      'server',
      'start-dev',
      '--headless',
      '--port',
      String(port),
    ]);
    const env = await TestWorkflowEnvironment.createFromExistingServer({
      address: `127.0.0.1:${server.port}`,
    });
    await registerSearchAttributes(env.nativeConnection, 'default');
    return new DevServer(server, env, await Stories.on(env));
  }

  async stop(): Promise<void> {
    await this.stories.end();
    await this.server.stop();
  }

  live(...story: Parameters<Stories['live']>): Promise<void> {
    return this.stories.live(...story);
  }
}
