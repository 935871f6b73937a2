import { useEffect, useRef } from 'react';
import type { Opened } from '../booking/opened.js';
import { useOpened } from '../booking/use-opened.js';
import { useOneEntry } from '../server/one-entry.js';
import type { Entry } from '../server/shapes.js';
import { addDays, type Day, type Range } from '../time/day.js';
import type { Row } from './rows.js';

interface Props {
  readonly rows: readonly Row[];
  /** Brings the row, and the entry's first night where there is one, into view. */
  readonly reveal: (row: number, entry: Entry | undefined) => void;
  readonly show: (day: Day, behavior: ScrollBehavior) => void;
}

/** Where the page was opened with a panel, brings what the panel is about into view, once. */
export function RevealOpened(props: Props) {
  const { opened } = useOpened();
  const first = useRef<Opened>(opened).current;
  if (first?.what === 'entry') return <RevealEntry id={first.id} {...props} />;
  if (first?.unitId) return <RevealUnit unitId={first.unitId} nights={first.nights} {...props} />;
  return null;
}

function RevealEntry({ id, rows, reveal }: Props & { readonly id: string }) {
  const { data } = useOneEntry(id);
  useOnce(
    rows.findIndex(({ kind, key }) => kind === 'unit' && key === data?.unitId),
    row => reveal(row, data),
  );
  return null;
}

interface UnitProps extends Props {
  readonly unitId: string;
  readonly nights: Range | undefined;
}

/** Days left in view before the first night. */
const DAYS_BEFORE = 2;

function RevealUnit({ unitId, nights, rows, reveal, show }: UnitProps) {
  useOnce(
    rows.findIndex(({ kind, key }) => kind === 'unit' && key === unitId),
    row => {
      reveal(row, undefined);
      if (nights) show(addDays(nights.from, -DAYS_BEFORE), 'instant');
    },
  );
  return null;
}

function useOnce(row: number, act: (row: number) => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || row < 0) return;
    done.current = true;
    act(row);
  });
}
