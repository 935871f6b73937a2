import type { QueryClient } from '@tanstack/react-query';
import { fetchEntries } from '../server/entries.js';
import type { Property } from '../server/shapes.js';
import { daysBetween, today as todayAt } from '../time/day.js';
import { DrawnDays } from './drawn-days.js';
import { entryChunks } from './entry-chunks.js';
import { filtersIn, NO_FILTERS, narrows } from './filters.js';
import { rowsOf } from './rows.js';
import { DAY_PX, spanAround, startAt, zoomIn } from './span.js';

/** The least height of a row, px. */
const ROW_PX = 46;

const none = (): boolean => false;

/**
 * Asks for the entries of the rows that a calendar at this address shows first, before they are drawn. Resolves when
 * they are there or refused. A narrowed calendar has other rows first: it asks by itself.
 */
export async function fetchFirstEntries(
  queries: QueryClient,
  properties: readonly Property[],
  address: URLSearchParams,
): Promise<void> {
  if (narrows(filtersIn(address))) return;
  const today = todayAt(Date.now());
  const span = spanAround(today);
  const dayPx = DAY_PX[zoomIn(address)];
  const left = daysBetween(span.from, startAt(address.get('from'), today)) * dayPx;
  const days = new DrawnDays(span, { left, width: window.innerWidth, dayPx });
  const chunks = entryChunks(days.ofRow(0), today);
  const rows = rowsOf(properties, NO_FILTERS, none, none).slice(0, Math.ceil(window.innerHeight / ROW_PX));
  await Promise.all(rows.map(row => row.kind === 'unit' && fetchEntries(queries, row.unit, chunks)));
}
