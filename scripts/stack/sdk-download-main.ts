/** `node sdk-download-main.js dev-server|time-skipping FOLDER`: has the Temporal SDK download a server into FOLDER. */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [, , type, folder] = process.argv;
if (!folder) throw new Error('Say which server, and the folder.');
const executable = { type: 'cached-download', downloadDir: folder, ttl: '365d' } as const;
const environment =
  type === 'dev-server'
    ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
    : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
await environment.teardown();
