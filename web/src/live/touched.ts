import type { QueryKey } from '@tanstack/react-query';
import type { components } from '../api-types.js';
import { ALERTS } from '../server/alerts.js';
import { CONFLICTS } from '../server/conflicts.js';
import { entriesOf } from '../server/entries.js';
import { BOOKINGS, ONE_ENTRY } from '../server/entry-keys.js';
import { PROPERTIES } from '../server/properties.js';
import { TASKS } from '../server/tasks.js';

export type Change = components['schemas']['ChangeEvent'];

/** The queries a change touches, and no others. */
export function touched({ kind, propertyId }: Change): QueryKey[] {
  if (kind.startsWith('conflict_') || kind === 'sweep_found_conflict') return [CONFLICTS];
  if (kind.startsWith('task_')) return [TASKS];
  if (kind.startsWith('alert_')) return [ALERTS];
  const entries: QueryKey = propertyId ? entriesOf(propertyId) : ['entries'];
  if (kind === 'closure_answered') return [CONFLICTS, entries, ONE_ENTRY];
  // A feed that brought or ended an entry has answered, which its connection's health tells; and where units are free
  // decides how a conflict can be settled.
  if (kind.startsWith('entry_') || kind.startsWith('booking_') || kind === 'connection_archived')
    return [PROPERTIES, entries, ONE_ENTRY, BOOKINGS, [...CONFLICTS, 'one']];
  return [PROPERTIES];
}
