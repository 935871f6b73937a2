import type { QueryKey } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { entriesOf } from '../server/entries.js';
import { PROPERTIES } from '../server/properties.js';

export type Change = components['schemas']['ChangeEvent'];

/** The queries a change touches, and no others. */
export function touched({ kind, propertyId }: Change): QueryKey[] {
  const entries: QueryKey = propertyId ? entriesOf(propertyId) : ['entries'];
  // A feed that brought or ended an entry has answered, which its connection's health tells.
  if (kind.startsWith('entry_') || kind.startsWith('booking_') || kind === 'connection_archived')
    return [PROPERTIES, entries];
  return [PROPERTIES];
}
