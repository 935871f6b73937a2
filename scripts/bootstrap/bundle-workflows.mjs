/** Bundles the workflows once, so that no worker has to at its start. Called by the build with the file to write. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { inProject } from './project.mjs';

const { code } = await bundleWorkflowCode({
  workflowsPath: inProject('workflows', 'index.ts'),
  workflowInterceptorModules: [inProject('workflows', 'carry-trace.ts')],
  logger: new DefaultLogger('WARN'),
});
writeFileSync(process.argv[2], code);
