import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { SEARCH_ATTRIBUTES } from '../../../domain/sync/search-attributes.js';
import { addSearchAttributes } from '../../../worker/register-search-attributes.js';
import { quietRuntime } from './quiet-runtime.js';
import { type Server, startServer } from './server-process.js';
import { Stories } from './stories.js';

const standIn = fileURLToPath(new URL('./stand-in.sh', import.meta.url));

/** A server whose clock jumps ahead while nothing happens. */
export class TimeSkipping {
  private constructor(
    private readonly server: Server,
    readonly env: TestWorkflowEnvironment,
    private readonly stories: Stories,
  ) {}

  static async start(): Promise<TimeSkipping> {
    const program = process.env.OTA_TEST_SERVER;
    if (!program)
      throw new Error('OTA_TEST_SERVER must name the time-skipping server: see scripts/test.mjs.');
    quietRuntime();
    const server = await startServer(program, port => [String(port)]);
    try {
      const env = await TestWorkflowEnvironment.createTimeSkipping({
        server: { executable: { type: 'existing-path', path: standIn }, port: server.port },
      });
      await addSearchAttributes(env.nativeConnection, 'default', Object.values(SEARCH_ATTRIBUTES));
      return new TimeSkipping(server, env, await Stories.on(env));
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
