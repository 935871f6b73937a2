import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../store/project-root.js';

export const webRoot = path.join(projectRoot, 'dist', 'web');

/** Bytes of script that the first page asks for, compressed (gzip, the larger of the two forms) as it is sent. */
export function firstLoadScript(): number {
  const page = readFileSync(path.join(webRoot, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
  if (scripts.length === 0) throw new Error('The built page names no script.');
  return scripts
    .map(file => statSync(path.join(webRoot, `${file}.gz`)).size)
    .reduce((sum, bytes) => sum + bytes, 0);
}
