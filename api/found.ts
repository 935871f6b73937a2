import { Problem } from '../domain/problems.js';

/** What was looked for, or `not_found`. Also where it belongs to another organization: that is not told apart. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Problem('not_found');
  return value;
}

/** What was looked for and may still be changed; `not_found` or `archived` otherwise. */
export function active<T extends { readonly archivedAt?: string; readonly state?: string }>(
  value: T | undefined,
): T {
  const it = found(value);
  if (it.archivedAt || it.state === 'archived') throw new Problem('archived');
  return it;
}
