import { PropertyHeading } from '../property/property-heading.js';
import type { Conflict } from '../server/conflicts.js';
import type { Connection } from '../server/shapes.js';
import type { Day, Range } from '../time/day.js';
import styles from './calendar.module.css';
import type { Filters } from './filters.js';
import { grouped } from './grouped.js';
import { UnitRow } from './unit-row.js';
import type { Stand } from './use-grid-keys.js';
import type { ShownRow } from './use-grid-rows.js';

interface Props {
  readonly shown: readonly ShownRow[];
  readonly measure: (element: Element | null) => void;
  readonly stand: Stand | undefined;
  /** The row where the tab key comes in while nobody stands on a drawn one. */
  readonly firstInView: number | undefined;
  readonly span: Range;
  readonly drawn: Range;
  readonly today: Day;
  readonly filters: Filters;
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly onOpenConnection: (connection: Connection) => void;
}

const NONE: readonly Conflict[] = [];
const FIRST = { entryId: undefined };

/** The rows that are drawn, those of one property together. */
export function GridRows(props: Props) {
  const { shown, measure, stand, firstInView, conflicts, onOpenConnection, ...grid } = props;
  const stands = shown.some(({ row }) => row.key === stand?.unitId);
  const groups = grouped(shown, ({ row }) => row.property);
  return [...groups].map(([property, rows]) => (
    <section key={property.id} aria-label={property.name}>
      {rows.map(({ row, index, top }) => (
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
              unit={row.unit}
              label={row.label}
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
  ));
}
