/** Before the end-to-end tests: the system as it would be started is built. */
import { ensureBuilt } from '../../scripts/bootstrap/build.mjs';

export default async function build() {
  await ensureBuilt(['code', 'workflows', 'web'], { typeErrors: 'tell' });
}
