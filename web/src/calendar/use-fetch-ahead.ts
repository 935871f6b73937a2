import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { fetchEntries } from '../server/entries.js';
import type { Range } from '../time/day.js';
import type { Row } from './rows.js';

/** Rows to come whose entries are asked for while somebody scrolls towards them. */
const ROWS_AHEAD = 14;

interface Drawn {
  /** Indexes of the first and the last row that are drawn. */
  readonly first: number;
  readonly last: number;
}

const isWithin = (index: number, { first, last }: Drawn): boolean => first <= index && index <= last;

/** Asks for the entries of rows that are about to come, so that a row is drawn once, with them. */
export function useFetchAhead(rows: readonly Row[], { first, last }: Drawn, chunks: readonly Range[]): void {
  const queries = useQueryClient();
  const before = useRef({ rows, chunks, first, asked: { first: 0, last: -1 } });
  useEffect(() => {
    const { asked, ...was } = before.current;
    const isDown = first > was.first;
    const ahead = isDown
      ? { first: last + 1, last: Math.min(last + ROWS_AHEAD, rows.length - 1) }
      : { first: Math.max(0, first - ROWS_AHEAD), last: first - 1 };
    const isNew = was.rows !== rows || was.chunks !== chunks;
    if (first !== was.first)
      for (let i = ahead.first; i <= ahead.last; i++) {
        const row = rows[i]!;
        if (row.kind === 'unit' && (isNew || !isWithin(i, asked)))
          void fetchEntries(queries, row.unit, chunks);
      }
    before.current = { rows, chunks, first, asked: first === was.first ? asked : ahead };
  }, [queries, rows, chunks, first, last]);
}
