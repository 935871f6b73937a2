import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of `names` that is on the PATH. */
export function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap(name => folders.map(folder => path.join(folder, name + ending))).find(isProgram);
}

/** Whether `program args…` ends well within `withinMs`. */
export async function runs(program: string, args: string[], withinMs = 30_000): Promise<boolean> {
  return promisify(execFile)(program, args, { timeout: withinMs }).then(
    () => true,
    () => false,
  );
}
