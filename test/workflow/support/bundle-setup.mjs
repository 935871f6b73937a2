/** Before the workflow tests: the bundle of the workflows is made, outside of Jest. */
import { ensureBuilt } from '../../../scripts/bootstrap/build.mjs';

export default async function bundle() {
  await ensureBuilt(['workflows']);
}
