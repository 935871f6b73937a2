import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type WorldState, worldStateShape } from './world/world-state.js';

/**
 * What was remembered in `file` for that seed; nothing where there is no such file or it was another seed's.
 * Throws where the file cannot be read as ours.
 */
export function recall(file: string, seed: string): WorldState | undefined {
  if (!existsSync(file)) return undefined;
  const state = worldStateShape.safeParse(parsedOrNothing(readFileSync(file, 'utf8')));
  if (!state.success) throw new Error(`${file} cannot be read. Delete it, and the sandbox begins anew.`);
  return state.data.seed === seed ? state.data : undefined;
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that the file is always a whole one. */
export function keep(file: string, state: WorldState): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
