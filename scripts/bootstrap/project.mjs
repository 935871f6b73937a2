import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What is built: the compiled sources, `workflow-bundle.js`, and the web app in `web/`. */
export const dist = path.join(root, 'dist');

export const inProject = (...parts) => path.join(root, ...parts);
