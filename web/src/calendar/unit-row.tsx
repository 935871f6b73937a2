import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { type CSSProperties, memo, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { chunksOf } from '../server/chunk.js';
import type { Conflict } from '../server/conflicts.js';
import { useEntries } from '../server/entries.js';
import { wordsOf } from '../server/refused.js';
import type { Unit } from '../server/shapes.js';
import { addDays, count, type Day, type Range } from '../time/day.js';
import { arrange } from './arrange.js';
import { ConflictFlag } from './conflict-flag.js';
import { EntryBar } from './entry-bar.js';
import { asksFor, type Filters } from './filters.js';
import { touches } from './span.js';
import { takenNights } from './taken.js';
import styles from './unit-row.module.css';

interface Props {
  readonly unit: Unit;
  readonly label: string;
  readonly conflicts: readonly Conflict[];
  readonly span: Range;
  /** The days to draw. */
  readonly drawn: Range;
  readonly today: Day;
  readonly filters: Filters;
  /** Whether the tab key stops in this row, and at which entry; at the first one drawn where that is not drawn. */
  readonly tabStop: { readonly entryId: string | undefined } | undefined;
}

/** How far ahead "taken" is counted beside the unit's name. */
const AHEAD_NIGHTS = 30;

const NONE: readonly Conflict[] = [];

/** One unit's nights. Entries that touch no drawn day are known, for the height of the row, and not built. */
export const UnitRow = memo(function UnitRow(props: Props) {
  const { unit, label, conflicts = NONE, span, drawn, today, filters, tabStop } = props;
  const soon = useMemo(() => ({ from: today, to: addDays(today, AHEAD_NIGHTS) }), [today]);
  const chunks = useMemo(() => {
    const all = [...chunksOf(drawn), ...chunksOf(soon)];
    return all.filter((chunk, i) => all.findIndex(c => c.from === chunk.from) === i);
  }, [drawn, soon]);
  const { entries, error } = useEntries(unit, chunks);
  const { placed, barLanes, stripLanes } = useMemo(() => arrange(entries ?? []), [entries]);
  const taken = useMemo(() => entries && takenNights(entries, soon), [entries, soon]);
  const shown = useMemo(() => placed.filter(p => touches(p.entry.nights, drawn)), [placed, drawn]);

  const stop =
    tabStop &&
    (shown.find(p => p.entry.id === tabStop.entryId) ??
      shown.find(p => p.entry.nights.to > today) ??
      shown[0]);
  return (
    <div
      className={styles.row}
      style={{ '--bars': barLanes, '--strips': stripLanes } as CSSProperties}
      data-waiting={entries || error ? undefined : ''}
    >
      <div className={styles.name}>
        <Link className={styles.label!} to={`/units/${unit.id}`} title={label} tabIndex={-1}>
          {label}
        </Link>
        {conflicts.length > 0 && (
          <span className={styles.conflicts}>
            <IconAlertTriangleFilled size={12} aria-hidden /> {count(conflicts.length, 'conflict')}
          </span>
        )}
        {error ? (
          <span className={styles.error} role="alert">
            {wordsOf(error).says}
          </span>
        ) : (
          taken !== undefined && (
            <span className={styles.taken}>
              {taken} of next {AHEAD_NIGHTS} nights taken
            </span>
          )
        )}
      </div>
      <ul
        className={styles.track}
        aria-label={`${label}: taken nights`}
        data-unit={unit.id}
        tabIndex={tabStop && !stop ? 0 : -1}
      >
        {shown.map(p => (
          <li key={p.entry.id}>
            <EntryBar placed={p} span={span} tabbable={p === stop} faint={!asksFor(filters, p.entry)} />
          </li>
        ))}
        {conflicts
          .filter(({ nights }) => touches(nights, drawn))
          .map(conflict => (
            <li key={conflict.id}>
              <ConflictFlag conflict={conflict} range={span} />
            </li>
          ))}
      </ul>
    </div>
  );
});
