import { UnitRow } from '../calendar/unit-row.js';
import { ConnectionChip } from '../connection/connection-chip.js';
import { PLATFORMS } from '../platform/names.js';
import { type Conflict, useConflicts } from '../server/conflicts.js';
import { useEntries } from '../server/entries.js';
import type { Connection, Property } from '../server/shapes.js';
import { useMay } from '../session/may.js';
import type { Day, Range } from '../time/day.js';
import { PropertyMenu } from './property-menu.js';
import styles from './property-section.module.css';

interface Props {
  readonly property: Property;
  readonly range: Range;
  readonly today: Day;
  readonly onOpenConnection: (connection: Connection) => void;
}

const place = (timezone: string): string => timezone.split('/').at(-1)!.replaceAll('_', ' ');

const inOrder = (connections: readonly Connection[]): Connection[] =>
  connections.toSorted((a, b) => PLATFORMS.indexOf(a.platform) - PLATFORMS.indexOf(b.platform));

/** Those still to be decided, of one unit. */
const inView =
  (unitId: string, { from, to }: Range) =>
  ({ unit, state, nights }: Conflict): boolean =>
    unit.id === unitId && state === 'open' && nights.from < to && from < nights.to;

export function PropertySection({ property, range, today, onOpenConnection }: Props) {
  const { data: entries, error } = useEntries(property, range);
  const { data: conflicts } = useConflicts();
  const mayLook = useMay('operator');
  const alone = property.units.length === 1;
  return (
    <section aria-label={property.name} className={styles.section}>
      <header className={styles.heading}>
        <div className={styles.names}>
          <h2 className={styles.name}>{property.name}</h2>
          <span className={styles.zone} title={property.timezone}>
            {place(property.timezone)} time
          </span>
        </div>
        <ul className={styles.connections} aria-label="Connections">
          {inOrder(property.connections).map(connection => (
            <li key={connection.id}>
              <ConnectionChip connection={connection} onOpen={() => onOpenConnection(connection)} />
            </li>
          ))}
        </ul>
        {error && !entries && <span className={styles.error}>{error.message}</span>}
        {mayLook && (
          <div className={styles.menu}>
            <PropertyMenu property={property} />
          </div>
        )}
      </header>
      {property.units.map(unit => (
        <UnitRow
          key={unit.id}
          unit={unit}
          label={alone && unit.name === property.name ? 'Whole place' : unit.name}
          entries={entries?.get(unit.id)}
          conflicts={conflicts?.filter(inView(unit.id, range)) ?? []}
          range={range}
          today={today}
        />
      ))}
    </section>
  );
}
