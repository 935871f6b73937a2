import type { QueryKey } from '@tanstack/react-query';
import { entriesOf } from '../server/entries.js';
import { PROPERTIES } from '../server/properties.js';

/** What a live event tells: which kind of change, and of what. */
export interface Change {
  readonly kind: string;
  readonly propertyId?: string | null;
}

/** The queries a change touches, and no others. */
export function touched({ kind, propertyId }: Change): QueryKey[] {
  const entries: QueryKey = propertyId ? entriesOf(propertyId) : ['entries'];
  if (kind.startsWith('entry_')) return [entries];
  if (kind === 'connection_archived' || kind.startsWith('unit_')) return [PROPERTIES, entries];
  return [PROPERTIES];
}
