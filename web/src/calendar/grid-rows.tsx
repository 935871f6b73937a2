import { type RefObject, useMemo } from 'react';
import { PropertyHeading } from '../property/property-heading.js';
import type { Conflict } from '../server/conflicts.js';
import { grouped } from '../server/grouped.js';
import type { Connection } from '../server/shapes.js';
import type { Day, Range } from '../time/day.js';
import styles from './calendar.module.css';
import { type DrawnDays, useDrawnDays } from './drawn-days.js';
import { entryChunks, soonFrom } from './entry-chunks.js';
import type { Filters } from './filters.js';
import type { Row } from './rows.js';
import { UnitRow } from './unit-row.js';
import { useFetchAhead } from './use-fetch-ahead.js';
import type { Stand } from './use-grid-keys.js';
import { type Reveal, useGridRows } from './use-grid-rows.js';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  /** Filled with the way to a row. */
  readonly reveal: RefObject<Reveal | null>;
  readonly stand: Stand | undefined;
  readonly span: Range;
  readonly dayPx: number;
  readonly days: DrawnDays;
  /** The first day in view where the scroll last rested. */
  readonly start: Day;
  readonly today: Day;
  readonly filters: Filters;
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly onOpenConnection: (connection: Connection) => void;
}

const NONE: readonly Conflict[] = [];
const FIRST = { entryId: undefined };

/** The same list for as long as the quarters to fetch are the same. */
function useChunks(drawn: Range, today: Day): readonly Range[] {
  const chunks = entryChunks(drawn, today);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of it
  return useMemo(() => chunks, [chunks.map(({ from }) => from).join()]);
}

/**
 * The rows that are drawn, those of one property together. Which they are is known here and not above, so that a scroll
 * draws rows that come and nothing else of the page.
 */
export function GridRows(props: Props) {
  const { scroller, rows, reveal, stand, today, conflicts, onOpenConnection, ...grid } = props;
  const { span, dayPx, days } = grid;
  const { shown, passing, measure, firstInView, height } = useGridRows({
    scroller,
    rows,
    span,
    dayPx,
    reveal,
  });
  const soon = useMemo(() => soonFrom(today), [today]);
  const chunks = useChunks(useDrawnDays(days), today);
  useFetchAhead(rows, { first: shown[0]?.index ?? 0, last: shown.at(-1)?.index ?? -1 }, chunks);
  const stands = shown.some(({ row }) => row.key === stand?.unitId);
  const groups = grouped(shown, ({ row }) => row.property);
  return (
    <div className={styles.rows} style={{ height }}>
      {[...groups].map(([property, its]) => (
        <section key={property.id} aria-label={property.name}>
          {its.map(({ row, index, top }) => (
            <div
              key={`${row.kind} ${row.key}`}
              ref={measure}
              data-index={index}
              className={styles.placed}
              data-row={row.kind}
              style={{ top }}
            >
              {row.kind === 'heading' ? (
                <PropertyHeading property={property} onOpenConnection={onOpenConnection} />
              ) : (
                <UnitRow
                  {...grid}
                  index={index}
                  unit={row.unit}
                  label={row.label}
                  passing={passing.has(row.key)}
                  chunks={chunks}
                  soon={soon}
                  conflicts={conflicts.get(row.unit.id) ?? NONE}
                  tabStop={
                    stands
                      ? row.key === stand?.unitId
                        ? stand
                        : undefined
                      : index === firstInView
                        ? FIRST
                        : undefined
                  }
                />
              )}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
