import { fetchFirstEntries } from '../calendar/first-entries.js';
import { propertiesQuery } from '../server/properties.js';
import { queryClient } from '../server/query-client.js';
import { sessionQuery } from '../server/session.js';

/** What takes longer than this is waited for by a page that says so. */
const PATIENCE_MS = 300;

/**
 * What the calendar is first drawn with: asked for before the first drawing, which waits for it a little, for a page
 * that is drawn once stands sooner than one that is drawn empty before.
 */
export function firstAnswers(): Promise<unknown> {
  if (window.location.pathname !== '/') return Promise.resolve();
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE_MS));
  return Promise.race([Promise.all([calendar(), font()]), late]);
}

/** Words that are laid out in another font first are laid out twice. */
const font = (): Promise<unknown> => document.fonts.load("1em 'Inter Variable'");

async function calendar(): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(sessionQuery), queryClient.prefetchQuery(propertiesQuery)]);
  const properties = queryClient.getQueryData(propertiesQuery.queryKey);
  if (properties)
    await fetchFirstEntries(queryClient, properties, new URLSearchParams(window.location.search));
}
