import type { NativeConnection } from '@temporalio/worker';
import { SEARCH_ATTRIBUTES } from '../domain/sync/search-attributes.js';

/** `INDEXED_VALUE_TYPE_KEYWORD` of Temporal's API. */
const KEYWORD = 2;
const ALREADY_EXISTS = 6;

/** Adds to the namespace those of our search attributes it lacks. Answers the names it added. */
export async function registerSearchAttributes(
  connection: NativeConnection,
  namespace: string,
): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(SEARCH_ATTRIBUTES).filter(name => !(name in (customAttributes ?? {})));
  if (missing.length > 0) await addSearchAttributes(connection, namespace, missing);
  return missing;
}

/** Another worker that starts at the same moment may have been first. */
export async function addSearchAttributes(
  { operatorService }: NativeConnection,
  namespace: string,
  names: readonly string[],
): Promise<void> {
  try {
    const searchAttributes = Object.fromEntries(names.map(name => [name, KEYWORD]));
    await operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    if ((error as { code?: unknown }).code !== ALREADY_EXISTS) throw error;
  }
}
