import { existsSync } from 'node:fs';
import path from 'node:path';

function rootAbove(folder: string): string {
  if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'migrations')))
    return folder;
  const parent = path.dirname(folder);
  if (parent === folder)
    throw new Error('The project folder (with package.json and migrations/) was not found.');
  return rootAbove(parent);
}

/** The project's folder, the same whether the sources or their build in dist/ run. */
export const projectRoot = rootAbove(import.meta.dirname);
