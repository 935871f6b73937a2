import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { SEARCH_ATTRIBUTES } from '../domain/sync/search-attributes.js';
import type { ConnectionSync } from './connection-sync.js';

const keyword = (name: string) => defineSearchAttributeKey(name, 'KEYWORD');
const PLATFORM = keyword(SEARCH_ATTRIBUTES.platform);
const STATE = keyword(SEARCH_ATTRIBUTES.state);
const ORGANIZATION = keyword(SEARCH_ATTRIBUTES.organization);
const PROPERTY = keyword(SEARCH_ATTRIBUTES.property);

/** Says in the search attributes where the connection stands; each write is an event, so only what is new. */
export function showState(connection: ConnectionSync): void {
  const wanted: SearchAttributePair[] = [
    { key: STATE, value: connection.state },
    { key: ORGANIZATION, value: connection.input.organizationId },
    ...(connection.platform ? [{ key: PLATFORM, value: connection.platform }] : []),
    ...(connection.propertyId ? [{ key: PROPERTY, value: connection.propertyId }] : []),
  ];
  const shown = workflowInfo().typedSearchAttributes;
  const news = wanted.filter(({ key, value }) => shown.get(key) !== value);
  if (news.length > 0) upsertSearchAttributes(news);
}
